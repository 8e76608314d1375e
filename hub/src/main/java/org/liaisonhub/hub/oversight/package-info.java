/** Why somebody may see something, for those whose office it is to ask. */
@NullMarked
package org.liaisonhub.hub.oversight;

import org.jspecify.annotations.NullMarked;
