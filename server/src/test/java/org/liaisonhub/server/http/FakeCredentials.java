package org.liaisonhub.server.http;

import java.security.cert.X509Certificate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.liaisonhub.hub.access.accounts.Sessions.Standing;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Openings;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.search.Visibility;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;

/** One token per role, one account {@code officer} with the password {@code correct horse}. */
public final class FakeCredentials implements Credentials {
    public static final String CHECKER = "token-of-a-checker";
    public static final String RECORDER = "token-of-a-recorder";
    public static final String ADMINISTRATOR = "token-of-an-administrator";
    public static final String NOBODY = "token-without-a-role";
    public static final Party UTOPIA = new Party(1, "UTO", "Utopia", Party.Kind.COUNTRY);

    private static final Map<String, Set<Caller.Role>> ROLES = Map.of(
            CHECKER, Set.of(Caller.Role.CHECKER),
            RECORDER, Set.of(Caller.Role.RECORDER),
            ADMINISTRATOR, Set.of(Caller.Role.ADMINISTRATOR),
            NOBODY, Set.of());

    /** Who was refused what, in order. */
    public final List<String> refusals = new CopyOnWriteArrayList<>();

    private final Map<String, SignedIn> sessions = new ConcurrentHashMap<>();

    @Override
    public Optional<SystemCaller> bearer(String token, List<X509Certificate> presented) {
        return Optional.ofNullable(ROLES.get(token))
                .map(roles -> new Caller(UTOPIA, "actor-of-" + token, Caller.Kind.SYSTEM, roles))
                .map(caller -> new SystemCaller(caller, false));
    }

    @Override
    public SystemCaller certificate(List<X509Certificate> presented) {
        throw Problem.of(ProblemType.UNAUTHENTICATED)
                .withRule("certificate-unregistered")
                .thrown();
    }

    @Override
    public boolean outside() {
        return false;
    }

    @Override
    public Optional<SignedIn> session(String sessionToken) {
        return Optional.ofNullable(sessions.get(sessionToken));
    }

    @Override
    public Optional<String> signIn(String account, String password) {
        if (!"officer".equals(account) || !"correct horse".equals(password)) {
            return Optional.empty();
        }
        var token = "session-" + sessions.size();
        var caller = new Caller(UTOPIA, "account-1", Caller.Kind.OFFICER, Set.of(Caller.Role.CHECKER));
        sessions.put(token, new SignedIn(caller, "Officer", Standing.COMPLETE, true, null));
        return Optional.of(token);
    }

    @Override
    public void signOut(String sessionToken) {
        sessions.remove(sessionToken);
    }

    @Override
    public void refused(Caller caller, String operation, String route, Denied refusal) {
        refusals.add(caller.actor() + ": " + operation + ", " + route + ", " + refusal.reason());
    }

    @Override
    public boolean stands(Caller caller) {
        return true;
    }

    @Override
    public Decision decide(Caller caller, Operation operation) {
        var roles =
                switch (operation) {
                    case CHECK -> Set.of(Caller.Role.CHECKER);
                    case READ_RECORD -> Set.of(Caller.Role.CHECKER, Caller.Role.RECORDER);
                    case RECORD, IMPORT -> Set.of(Caller.Role.RECORDER);
                    case ADMINISTER -> Set.of(Caller.Role.ADMINISTRATOR);
                    default -> Set.<Caller.Role>of();
                };
        return roles.stream().anyMatch(caller.roles()::contains)
                ? new Decision.Permit(new Visibility(new BitSet(), new BitSet()), Openings.NONE)
                : new Decision.Deny("role-missing");
    }
}
