/** Puts the features of the hub together. Knows no HTTP and no command line. */
@NullMarked
package org.liaisonhub.hub;

import org.jspecify.annotations.NullMarked;
