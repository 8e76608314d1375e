/** How people and systems prove who they are: accounts, passwords, sessions, tokens. */
@NullMarked
package org.liaisonhub.hub.access.accounts;

import org.jspecify.annotations.NullMarked;
