/** The question at the border and its answer. Knows no HTTP. */
@NullMarked
package org.liaisonhub.hub.checks;

import org.jspecify.annotations.NullMarked;
