/** Carries the change feed into the index. Knows no HTTP. */
@NullMarked
package org.liaisonhub.hub.indexing;

import org.jspecify.annotations.NullMarked;
