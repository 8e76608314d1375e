/** Invented lists, hostile files, imports that break off. */
@NullMarked
package org.liaisonhub.hub.imports.lists;

import org.jspecify.annotations.NullMarked;
