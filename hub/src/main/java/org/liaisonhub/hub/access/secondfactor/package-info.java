/** Second factors of officers: codes by time and codes for recovery. Knows no session and no page. */
@NullMarked
package org.liaisonhub.hub.access.secondfactor;

import org.jspecify.annotations.NullMarked;
