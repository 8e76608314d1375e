/** The office of each party that answers for it, by day and night: a national bureau, a duty desk. */
@NullMarked
package org.liaisonhub.hub.access.bureaux;

import org.jspecify.annotations.NullMarked;
