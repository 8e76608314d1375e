/** Names in national letters as machine-readable zones write them, and back. Knows no zone, no I/O and no clock. */
@NullMarked
package org.liaisonhub.standards.transliteration;

import org.jspecify.annotations.NullMarked;
