/** The lists of the United Nations and of OFAC as rows for the sanctions databases. Knows no database. */
@NullMarked
package org.liaisonhub.hub.imports.lists;

import org.jspecify.annotations.NullMarked;
