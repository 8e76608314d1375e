/** Search of the audit, for those who answer for it: every search is itself audited. Changes nothing else. */
@NullMarked
package org.liaisonhub.hub.consultations;

import org.jspecify.annotations.NullMarked;
