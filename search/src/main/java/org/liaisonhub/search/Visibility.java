package org.liaisonhub.search;

import java.util.BitSet;

/**
 * What a caller may see, applied inside the index: a record is visible when its database and its audience both are.
 * The bit sets are never changed after construction.
 */
public record Visibility(BitSet databases, BitSet audiences) {
    public boolean covers(int database, int audience) {
        return databases.get(database) && audiences.get(audience);
    }
}
