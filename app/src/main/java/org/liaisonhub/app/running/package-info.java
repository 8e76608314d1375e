/** A hub that runs: its store, its wiring, its first start, and the client of the commands beside it. */
@NullMarked
package org.liaisonhub.app.running;

import org.jspecify.annotations.NullMarked;
