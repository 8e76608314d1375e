/** Statistics over HTTP: the API with its CSV, and the page with its charts. Decides nothing. */
@NullMarked
package org.liaisonhub.server.statistics;

import org.jspecify.annotations.NullMarked;
