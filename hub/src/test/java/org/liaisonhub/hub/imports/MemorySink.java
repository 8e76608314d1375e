package org.liaisonhub.hub.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.liaisonhub.hub.records.BulkRecording.Counts;
import org.liaisonhub.hub.records.BulkRecording.SourceRecord;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.node.ObjectNode;

/** Keeps records in memory and refuses what has {@code number} "wrong"; can break down like a killed process. */
final class MemorySink implements RecordSink {
    final Map<String, ObjectNode> records = new TreeMap<>();
    int batches;
    int breakAtBatch = -1;

    @Override
    public ObjectNode normalise(ObjectNode content) {
        if (content.path("number").asString("").equals("wrong")) {
            throw new InvalidValue("number", "4 to 20 letters and digits");
        }
        return content;
    }

    @Override
    public Optional<String> keyOf(ObjectNode content) {
        return content.has("number") ? Optional.of("n-" + content.path("number").asString("")) : Optional.empty();
    }

    @Override
    public Counts put(List<SourceRecord> batch) {
        if (++batches == breakAtBatch) {
            throw new IllegalStateException("killed");
        }
        int added = 0;
        int changed = 0;
        int unchanged = 0;
        for (var record : batch) {
            var before = records.put(record.sourceKey(), record.content());
            if (before == null) {
                added++;
            } else if (before.equals(record.content())) {
                unchanged++;
            } else {
                changed++;
            }
        }
        return new Counts(added, changed, unchanged);
    }

    @Override
    public Missing missing(Iterable<String> seen) {
        return new Missing(records.size(), keysBut(seen).size());
    }

    @Override
    public int withdrawAllBut(Iterable<String> seen) {
        var gone = keysBut(seen);
        records.keySet().removeAll(gone);
        return gone.size();
    }

    private java.util.Set<String> keysBut(Iterable<String> seen) {
        var gone = new HashSet<>(records.keySet());
        StreamSupport.stream(seen.spliterator(), false).forEach(gone::remove);
        return gone;
    }
}
