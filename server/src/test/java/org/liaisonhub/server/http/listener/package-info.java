/** Tests of what the API and the console share. */
@NullMarked
package org.liaisonhub.server.http.listener;

import org.jspecify.annotations.NullMarked;
