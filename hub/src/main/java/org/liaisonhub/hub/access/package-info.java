/** The one decision point as it stands now: parties, what is in force, and their changes. */
@NullMarked
package org.liaisonhub.hub.access;

import org.jspecify.annotations.NullMarked;
