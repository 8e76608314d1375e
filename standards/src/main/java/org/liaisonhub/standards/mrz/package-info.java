/** Machine-readable zones by ICAO Doc 9303: read, verify, write. Knows no I/O, no clock and no database. */
@NullMarked
package org.liaisonhub.standards.mrz;

import org.jspecify.annotations.NullMarked;
