/** Tests of the way from the change feed into the index. */
@NullMarked
package org.liaisonhub.hub.indexing;

import org.jspecify.annotations.NullMarked;
