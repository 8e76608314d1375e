/** Invented persons, recorded and asked for, in the number that a benchmark wants. Knows no hub. */
@NullMarked
package org.liaisonhub.bench.searching;

import org.jspecify.annotations.NullMarked;
