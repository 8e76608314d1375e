package org.liaisonhub.server.http.listener;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemException;
import org.liaisonhub.server.http.problems.ProblemType;

/** Reads the header {@code Authorization}. Pure. Source: RFC 6750, section 2.1; RFC 9110, section 11.6.2. */
final class AuthorizationHeader {
    /** The hub's own tokens have 47 characters. */
    static final int LONGEST_TOKEN = 512;

    private static final String SCHEME = "Bearer ";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private AuthorizationHeader() {}

    /**
     * The bearer token of the header's values; empty without the header.
     *
     * @throws ProblemException when the header stands twice (400), has another scheme, or a token of another form (401)
     */
    static Optional<String> token(List<String> values) {
        if (values.isEmpty() || (values.size() == 1 && values.getFirst().isEmpty())) {
            return Optional.empty();
        }
        if (values.size() > 1) {
            throw Problem.of(ProblemType.AMBIGUOUS_CREDENTIALS)
                    .withRule("authorization-twice")
                    .thrown();
        }
        var value = values.getFirst();
        if (!value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw refused("scheme-not-bearer");
        }
        var token = value.substring(SCHEME.length()).strip();
        if (token.length() > LONGEST_TOKEN) {
            throw refused("token-too-long");
        }
        if (!TOKEN.matcher(token).matches()) {
            throw refused("token-malformed");
        }
        return Optional.of(token);
    }

    /** A refusal of a credential by name. */
    static ProblemException refused(String rule) {
        var problem =
                Problem.of(ProblemType.UNAUTHENTICATED).withHeader("WWW-Authenticate", "Bearer realm=\"liaison\"");
        return (rule.isEmpty() ? problem : problem.withRule(rule)).thrown();
    }
}
