/** Who asks, on whose behalf, and may they? The one decision point. The decision itself is pure. */
@NullMarked
package org.liaisonhub.hub.access;

import org.jspecify.annotations.NullMarked;
