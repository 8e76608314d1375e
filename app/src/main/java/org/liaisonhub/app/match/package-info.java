/** Two persons on the command line, and why they are or are not taken for one. Needs no hub. */
@NullMarked
package org.liaisonhub.app.match;

import org.jspecify.annotations.NullMarked;
