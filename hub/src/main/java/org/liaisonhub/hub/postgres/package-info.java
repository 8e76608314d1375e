/** Where the hub keeps its data: the PostgreSQL it starts itself or the one it is pointed to. Knows connections and migrations, no feature. */
@NullMarked
package org.liaisonhub.hub.postgres;

import org.jspecify.annotations.NullMarked;
