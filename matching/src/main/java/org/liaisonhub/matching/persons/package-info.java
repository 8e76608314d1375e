/** Are these two persons the same? Evidence that adds up to a probability. The one place where that is decided; knows no I/O, no clock and no index. */
@NullMarked
package org.liaisonhub.matching.persons;

import org.jspecify.annotations.NullMarked;
