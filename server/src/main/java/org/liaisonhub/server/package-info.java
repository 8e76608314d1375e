/** Puts the API and the console on one listening socket. */
@NullMarked
package org.liaisonhub.server;

import org.jspecify.annotations.NullMarked;
