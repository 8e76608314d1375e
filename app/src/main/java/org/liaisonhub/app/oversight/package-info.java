/** Interim measures and explanations from the command line, over the API of a hub. */
@NullMarked
package org.liaisonhub.app.oversight;

import org.jspecify.annotations.NullMarked;
