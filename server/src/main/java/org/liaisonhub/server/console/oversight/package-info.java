/** The pages of who takes part, what is suspended, and why something may be seen. Decides nothing: the hub does. */
@NullMarked
package org.liaisonhub.server.console.oversight;

import org.jspecify.annotations.NullMarked;
