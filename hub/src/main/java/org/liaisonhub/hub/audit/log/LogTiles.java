package org.liaisonhub.hub.audit.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.hub.audit.merkle.NodeSource;
import org.liaisonhub.hub.audit.merkle.Tile;
import org.liaisonhub.hub.audit.merkle.TreeHash;

/** The nodes of the stored log on one connection; reads a tile once. Not thread-safe, for one proof or one tile. */
final class LogTiles implements NodeSource {
    private final Connection connection;
    private final Map<Place, Tile> known = new HashMap<>();

    private record Place(int level, long index) {}

    LogTiles(Connection connection) {
        this.connection = connection;
    }

    @Override
    public TreeHash node(int height, long index) {
        int level = height / Tile.HEIGHT;
        int above = height % Tile.HEIGHT;
        int nodes = Tile.WIDTH >> above;
        return tile(level, index / nodes).node(above, (int) (index % nodes));
    }

    /** A tile as far as it is stored; at the right edge it may hold more than the caller knows of. */
    Tile tile(int level, long index) {
        return known.computeIfAbsent(new Place(level, index), this::read);
    }

    private Tile read(Place place) {
        try {
            var full = "select hashes from audit_tile where level = ? and place = ?";
            try (var query = connection.prepareStatement(full)) {
                query.setInt(1, place.level);
                query.setLong(2, place.index);
                var stored = hashes(query);
                return stored.isEmpty() ? partial(place) : Tile.of(stored.getFirst());
            }
        } catch (SQLException broken) {
            throw new AuditUnavailable("the audit log cannot be read", broken);
        }
    }

    private Tile partial(Place place) throws SQLException {
        var leaves = "select leaf from audit where seq >= ? and seq < ? order by seq";
        var roots = "select root from audit_tile where level = " + (place.level - 1)
                + " and place >= ? and place < ? order by place";
        try (var query = connection.prepareStatement(place.level == 0 ? leaves : roots)) {
            query.setLong(1, place.index * Tile.WIDTH);
            query.setLong(2, (place.index + 1) * Tile.WIDTH);
            var hashes = hashes(query).stream().map(TreeHash::of).toList();
            if (hashes.isEmpty()) {
                throw new AuditUnavailable("the audit log has lost a tile", null);
            }
            return new Tile(hashes);
        }
    }

    private static List<byte[]> hashes(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            var hashes = new ArrayList<byte[]>();
            while (row.next()) {
                hashes.add(row.getBytes(1));
            }
            return hashes;
        }
    }
}
