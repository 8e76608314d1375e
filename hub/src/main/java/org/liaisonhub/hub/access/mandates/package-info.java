/** Which part of its party's rights somebody has: delegated by the party's administrators, never more than their own. */
@NullMarked
package org.liaisonhub.hub.access.mandates;

import org.jspecify.annotations.NullMarked;
