/** The edition of the statistics that anyone may read: small cells suppressed. No I/O, no clock. */
@NullMarked
package org.liaisonhub.hub.statistics.published;

import org.jspecify.annotations.NullMarked;
