/** Lists and files into records: streaming, idempotent, nothing dropped silently. Knows no HTTP. */
@NullMarked
package org.liaisonhub.hub.imports;

import org.jspecify.annotations.NullMarked;
