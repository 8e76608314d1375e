/** Learns the tables of module matching from pairs of names, and writes them as its data files. Repeatable; not part of the hub. */
@NullMarked
package org.liaisonhub.bench.fit;

import org.jspecify.annotations.NullMarked;
