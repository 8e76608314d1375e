/** Who asks, for what, under which agreement, and what is answered: the words of the decision. No I/O, no clock. */
@NullMarked
package org.liaisonhub.hub.access.policy;

import org.jspecify.annotations.NullMarked;
