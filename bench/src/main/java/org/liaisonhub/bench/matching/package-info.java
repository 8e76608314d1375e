/** How long it takes to compare persons and to read names, by JMH. */
@NullMarked
package org.liaisonhub.bench.matching;

import org.jspecify.annotations.NullMarked;
