/** Dates known in part and how two of them relate. Knows no clock. */
@NullMarked
package org.liaisonhub.matching.dates;

import org.jspecify.annotations.NullMarked;
