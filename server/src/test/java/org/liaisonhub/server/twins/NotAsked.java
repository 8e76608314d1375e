package org.liaisonhub.server.twins;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Operations and pages that the twin worlds do not ask, each with the reason. */
final class NotAsked {
    private static final Map<String, List<String>> BY_REASON = Map.of(
            "the same bytes for everybody: the program, not what the hub keeps",
            List.of("GET /api/v1/openapi.yaml", "GET /assets/{version}/{name}", "GET /health", "GET /problems/{code}"),
            "leads on to the page of the caller's own party",
            List.of("GET /mandates"),
            "for the operator on the machine alone",
            List.of("GET /health/ready", "GET /metrics"),
            "signs in or out, and tells of the own account alone",
            List.of(
                    "GET /",
                    "GET /sign-in",
                    "POST /sign-in",
                    "POST /sign-out",
                    "GET /invitation",
                    "POST /invitation",
                    "GET /second-factor",
                    "POST /second-factor",
                    "POST /second-factor/enrol",
                    "GET /step-up",
                    "POST /step-up",
                    "POST /api/v1/tokens:exchange"),
            "digests of the log and how long it is, which everybody may read",
            List.of(
                    "GET /api/v1/audit/checkpoint",
                    "GET /api/v1/audit/consistency",
                    "GET /api/v1/audit/key",
                    "GET /api/v1/audit/tile/{tile}",
                    "POST /api/v1/audit/checkpoints/{size}/cosignatures",
                    "POST /api/v1/audit/witness/add-checkpoint"),
            "for the secretariat alone, which sees everything: the route sweep holds that others are refused",
            List.of(
                    "GET /api/v1/audit/tile/entries/{tile}",
                    "POST /api/v1/measures",
                    "POST /measures",
                    "POST /api/v1/parties",
                    "POST /parties",
                    "POST /api/v1/parties/{code}:members",
                    "POST /parties/{code}/members",
                    "POST /api/v1/parties/{code}:rename",
                    "POST /parties/{code}/name"),
            "says what all may read who may know the parties",
            List.of("POST /api/v1/parties/{code}:bureau", "POST /bureau"),
            "makes something of the caller's own party",
            List.of(
                    "POST /api/v1/databases/{code}/records",
                    "POST /api/v1/restrictions:exclude",
                    "POST /api/v1/restrictions:readmit",
                    "POST /parties/exclude",
                    "POST /parties/readmit",
                    "POST /api/v1/systems:issue-token",
                    "POST /mandates/{party}"),
            "makes something of the caller's own under a name that is the whole hub's: that it is taken is told",
            List.of(
                    "POST /api/v1/agreements",
                    "POST /agreements/propose",
                    "POST /agreements/propose/store",
                    "POST /api/v1/parties/{code}/keys",
                    "POST /agreements/keys",
                    "POST /api/v1/people",
                    "POST /people",
                    "POST /api/v1/systems:register-certificate"));

    private NotAsked() {}

    /** By operation, as {@code GET /health}. */
    static Map<String, String> reasons() {
        var reasons = new TreeMap<String, String>();
        BY_REASON.forEach((reason, routes) -> routes.forEach(route -> reasons.put(route, reason)));
        return reasons;
    }
}
