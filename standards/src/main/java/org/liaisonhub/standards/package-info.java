/** Formats and codes the world agreed on, and the one error for a malformed value. Knows no I/O and no clock. */
@NullMarked
package org.liaisonhub.standards;

import org.jspecify.annotations.NullMarked;
