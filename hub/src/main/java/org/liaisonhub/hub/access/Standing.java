package org.liaisonhub.hub.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.rules.Policy;

/** What stands in force and who holds which token, read together at one version. Immutable. */
record Standing(
        long version, Policy policy, Map<String, Token> tokens, Map<String, Mandate> mandates, List<String> alarms) {
    /** Of somebody whose unit is not known any more. */
    private static final Mandate NOTHING = new Mandate("", "", Set.of(), Set.of(), Confidentiality.OFFICIAL_USE);

    /** A token that was issued and not revoked. */
    record Token(String hash, Caller caller, Instant issuedAt, Instant expiresAt) {
        private boolean lives(Instant now) {
            return now.isBefore(expiresAt) && !issuedAt.isAfter(ClockGoneBack.latest(now));
        }
    }

    Standing(long version, Policy policy, List<Token> tokens, Map<String, Mandate> mandates, List<String> alarms) {
        this(
                version,
                policy,
                tokens.stream().collect(Collectors.toUnmodifiableMap(Token::hash, Function.identity())),
                mandates,
                alarms);
    }

    /** The caller with the mandate that it has now, within that of its unit. */
    Caller mandated(Caller caller) {
        var own = mandates.get(caller.actor());
        if (own == null || own.equals(caller.mandate())) {
            return caller;
        }
        var unit = own.unit().isEmpty()
                ? own
                : mandates.getOrDefault("unit:" + caller.party().code() + ":" + own.unit(), NOTHING);
        return new Caller(caller.party(), caller.actor(), caller.kind(), caller.roles(), own.within(unit));
    }

    Optional<Caller> caller(String tokenHash, Instant now) {
        return Optional.ofNullable(tokens.get(tokenHash))
                .filter(token -> token.lives(now))
                .map(Token::caller);
    }
}
