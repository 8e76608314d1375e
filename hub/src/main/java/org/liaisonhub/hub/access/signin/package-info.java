/** All that lets people and systems in, made together. Decides nothing itself. */
@NullMarked
package org.liaisonhub.hub.access.signin;

import org.jspecify.annotations.NullMarked;
