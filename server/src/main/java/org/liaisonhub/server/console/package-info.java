/** The pages for people. Renders; decides nothing. */
@NullMarked
package org.liaisonhub.server.console;

import org.jspecify.annotations.NullMarked;
