/** May they? The decision, as a pure function of what stands in force. No I/O, no clock. */
@NullMarked
package org.liaisonhub.hub.access.rules;

import org.jspecify.annotations.NullMarked;
