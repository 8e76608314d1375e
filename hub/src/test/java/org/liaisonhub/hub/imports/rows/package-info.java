/** Invented lists, hostile files, imports that break off. */
@NullMarked
package org.liaisonhub.hub.imports.rows;

import org.jspecify.annotations.NullMarked;
