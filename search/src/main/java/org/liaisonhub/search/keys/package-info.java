/** Turns subjects and records into index keys. Knows no index. */
@NullMarked
package org.liaisonhub.search.keys;

import org.jspecify.annotations.NullMarked;
