/** Lists of wanted persons without a hub: read from their files, searched in an index of their own. */
@NullMarked
package org.liaisonhub.bench.lists;

import org.jspecify.annotations.NullMarked;
