/** The console's pages, from a template alone to a real browser. */
@NullMarked
package org.liaisonhub.server.console;

import org.jspecify.annotations.NullMarked;
