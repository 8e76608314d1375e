/** What owners keep from other parties, beyond single records. */
@NullMarked
package org.liaisonhub.hub.restrictions;

import org.jspecify.annotations.NullMarked;
