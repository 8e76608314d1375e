package org.liaisonhub.hub.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Policy;

/** What stands in force and who holds which token, read together at one version. Immutable. */
record Standing(long version, Policy policy, Map<String, Token> tokens, List<String> alarms) {
    /** A token that was issued and not revoked. */
    record Token(String hash, Caller caller, Instant expiresAt) {}

    Standing(long version, Policy policy, List<Token> tokens, List<String> alarms) {
        this(
                version,
                policy,
                tokens.stream().collect(Collectors.toUnmodifiableMap(Token::hash, Function.identity())),
                alarms);
    }

    Optional<Caller> caller(String tokenHash, Instant now) {
        return Optional.ofNullable(tokens.get(tokenHash))
                .filter(token -> now.isBefore(token.expiresAt()))
                .map(Token::caller);
    }
}
