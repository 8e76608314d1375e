/** Invented lists, hostile files, imports that break off. */
@NullMarked
package org.liaisonhub.hub.imports;

import org.jspecify.annotations.NullMarked;
