package org.liaisonhub.server.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaisonhub.server.sweep.SweptHub.Reply;
import tools.jackson.databind.json.JsonMapper;

/** Asks every row as every kind of caller and holds the replies against the decisions that were written down. */
final class Sweep {
    private static final Set<String> REASONS = Set.of("role-missing", "not-granted", "two-persons", "token-not-bound");

    /** States that grant nothing, and must not be told apart. */
    private static final Set<State> CLOSED =
            EnumSet.of(State.NONE_SIGNED, State.NOT_YET_IN_FORCE, State.SUSPENDED, State.ENDED);

    private final SweptHub hub;
    private final Decisions decisions;
    private final Map<String, Reply> closed = new HashMap<>();
    private final Map<String, String> refusals = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int asked;
    private int told;

    Sweep(SweptHub hub, Decisions decisions) {
        this.hub = hub;
        this.decisions = decisions;
    }

    /** Asks everything as the agreement stands now. */
    void pass() throws IOException, InterruptedException {
        hub.publish();
        for (var row : decisions.routes()) {
            for (var kind : Kind.values()) {
                hold(row, kind, hub.ask(kind, row));
            }
        }
    }

    /** What was not as it is written; empty when all is well. */
    List<String> faults() {
        return faults;
    }

    int asked() {
        return asked;
    }

    /** How many requests were answered with what they asked for. */
    int told() {
        return told;
    }

    private void hold(Decisions.Row row, Kind kind, Reply reply) {
        asked++;
        var state = hub.state();
        // A credential that is not valid opens not even what is public.
        boolean may = kind != Kind.UNKNOWN_TOKEN && decisions.has(row.needs(), kind, state);
        if (may) {
            told += reply.status() < 300 ? 1 : 0;
            expect(row.permitted().contains(reply.status()), row, kind, reply, "may, by " + row.needs());
        } else if (!kind.isKnown()) {
            expect(reply.status() == 401, row, kind, reply, "is nobody");
            alike(kind.name(), row, kind, reply);
        } else {
            expect(
                    refused(row, kind).contains(reply.status()) || lacksCredential(row, kind, reply),
                    row,
                    kind,
                    reply,
                    "may not, for want of " + row.needs());
            refusedAlike(row, kind, reply);
        }
        if (CLOSED.contains(state) && !row.moves() && "GET".equals(row.method())) {
            var before = closed.putIfAbsent(row.path() + " " + kind, reply);
            expect(
                    before == null || before.equals(reply),
                    row,
                    kind,
                    reply,
                    "can tell states that grant nothing apart");
        }
        if (may && !decisions.has(row.opens(), kind, state) && !row.moves()) {
            var before = closed.get(row.path() + " " + kind);
            expect(
                    before == null || before.equals(reply),
                    row,
                    kind,
                    reply,
                    "is told more, for want of " + row.opens());
        }
    }

    /** To a suspended party nothing is as absent: it is refused before anything is looked for. */
    private List<Integer> refused(Decisions.Row row, Kind kind) {
        return kind.suspended(hub.state()) ? List.of(403) : row.refused();
    }

    /** An officer is no system: as unknown there as somebody without a token. */
    private boolean lacksCredential(Decisions.Row row, Kind kind, Reply reply) {
        return row.needs().equals("system") && kind.credential == Kind.Credential.SESSION && reply.status() == 401;
    }

    private void refusedAlike(Decisions.Row row, Kind kind, Reply reply) {
        if (reply.status() >= 300 && reply.status() != 401) {
            var problem = JsonMapper.shared().readTree(reply.body());
            var reason = problem.path("rule").stringValue("");
            expect(
                    reply.status() == 404 ? reason.isEmpty() : REASONS.contains(reason),
                    row,
                    kind,
                    reply,
                    "is told a reason of its own");
            alike(reply.status() + " " + reason, row, kind, reply);
        }
    }

    /** Every refusal of one sort has the same bytes, whatever was asked. */
    private void alike(String sort, Decisions.Row row, Kind kind, Reply reply) {
        var first = refusals.putIfAbsent(sort, reply.body());
        expect(first == null || first.equals(reply.body()), row, kind, reply, "is refused in words of its own");
    }

    private void expect(boolean holds, Decisions.Row row, Kind kind, Reply reply, String what) {
        if (!holds) {
            var told = reply.body().substring(0, Math.min(200, reply.body().length()));
            faults.add("%s %s as %s, which %s: %d %s"
                    .formatted(row.method(), row.path(), kind + " while " + hub.state(), what, reply.status(), told));
        }
    }
}
