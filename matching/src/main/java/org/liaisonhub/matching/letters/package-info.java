/** Which letters of one writing stand for which of another, learnt from pairs of names. Knows no I/O but its own tables. */
@NullMarked
package org.liaisonhub.matching.letters;

import org.jspecify.annotations.NullMarked;
