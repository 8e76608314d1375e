/** An index of persons that lives as long as a measurement. Knows no hub and no list. */
@NullMarked
package org.liaisonhub.bench.index;

import org.jspecify.annotations.NullMarked;
