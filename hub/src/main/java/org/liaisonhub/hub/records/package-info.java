/** Records that stay their owner's: definitions, field kinds, versions, the change feed. Knows no index and no HTTP. */
@NullMarked
package org.liaisonhub.hub.records;

import org.jspecify.annotations.NullMarked;
