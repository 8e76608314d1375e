/** What owners and askers send and read about hits, over the API and on a page. Decides nothing: the hub does. */
@NullMarked
package org.liaisonhub.server.hits;

import org.jspecify.annotations.NullMarked;
