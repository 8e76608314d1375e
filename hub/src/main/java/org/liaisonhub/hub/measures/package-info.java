/** Interim measures: suspended at once, lifted by two. */
@NullMarked
package org.liaisonhub.hub.measures;

import org.jspecify.annotations.NullMarked;
