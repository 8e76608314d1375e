/** Country and nationality codes of ICAO Doc 9303-3 and ISO 3166, with their past. Knows no I/O and no clock. */
@NullMarked
package org.liaisonhub.standards.codes;

import org.jspecify.annotations.NullMarked;
