/** Who asks, and may they? The decision, as a pure function of what stands in force. No I/O, no clock. */
@NullMarked
package org.liaisonhub.hub.access.policy;

import org.jspecify.annotations.NullMarked;
