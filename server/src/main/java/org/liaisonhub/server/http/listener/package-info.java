/** Listens, lets requests pass or not, and hands them to their routes. Knows no route of its own. */
@NullMarked
package org.liaisonhub.server.http.listener;

import org.jspecify.annotations.NullMarked;
