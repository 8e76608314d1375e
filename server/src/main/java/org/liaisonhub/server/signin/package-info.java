/** The pages of signing in: second factor, sessions, invitations, an outside provider. */
@NullMarked
package org.liaisonhub.server.signin;

import org.jspecify.annotations.NullMarked;
