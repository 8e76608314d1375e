package org.liaisonhub.hub.access.systems;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.accounts.AccountLog;
import org.liaisonhub.hub.access.accounts.Tokens;
import org.liaisonhub.hub.access.mandates.Mandates;
import org.liaisonhub.hub.access.people.Authority;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.systems.Certificates.Registered;
import org.liaisonhub.standards.InvalidValue;

/** Tokens and certificates of a party's systems, as its administrators manage them; a change and its entry are one transaction. */
public final class Systems {
    private final Tokens tokens;
    private final Certificates certificates;
    private final AccountLog log;
    private final Access access;
    private final Clock clock;
    private final Duration longestToken;

    public Systems(
            Tokens tokens,
            Certificates certificates,
            AccountLog log,
            Access access,
            Clock clock,
            Duration longestToken) {
        this.tokens = tokens;
        this.certificates = certificates;
        this.log = log;
        this.access = access;
        this.clock = clock;
        this.longestToken = longestToken;
    }

    /** The tokens of a party, newest first. */
    public List<Tokens.Token> tokens(Caller by, Party party) {
        require(by, party, "TOKEN_LIST", "");
        return tokens.list(party);
    }

    /** The certificates of a party, newest first. */
    public List<Registered> certificates(Caller by, Party party) {
        require(by, party, "CERTIFICATE_LIST", "");
        return certificates.list(party);
    }

    /**
     * Issues a long-lived token.
     *
     * @throws Denied when a role is not the caller's to give
     * @throws InvalidValue when the hub issues none that lives so long, or a value breaks its rule
     */
    public Tokens.Issued issue(Caller by, Party party, String label, Set<Role> roles, Duration life) {
        requireGiving(by, party, roles, "TOKEN_ISSUE");
        if (life.compareTo(longestToken) > 0) {
            throw new InvalidValue(
                    "days", "at most " + longestToken.toDays() + "; the hub allows more with --longest-token");
        }
        return tokens.issue(party, label, roles, life, within(by, party).andThen(noted(by, "TOKEN_ISSUE", "ISSUED")));
    }

    /** Ends a token at once, and those of minutes that were got for it; false when there is none of that number. */
    public boolean revokeToken(Caller by, Party party, long id) {
        require(by, party, "TOKEN_REVOKE", "token-" + id);
        return tokens.revoke(party, id, noted(by, "TOKEN_REVOKE", "REVOKED"));
    }

    /**
     * Registers a certificate.
     *
     * @throws Denied when a role is not the caller's to give
     */
    public Registered register(
            Caller by, Party party, String label, Set<Role> roles, X509Certificate certificate, Duration life) {
        requireGiving(by, party, roles, "CERTIFICATE_REGISTER");
        var registered = certificates.register(
                party,
                label,
                roles,
                certificate,
                life,
                within(by, party).andThen(noted(by, "CERTIFICATE_REGISTER", "REGISTERED")));
        access.reload();
        return registered;
    }

    /** Ends a registration at once, and the tokens that were got for it; false when there is none of that number. */
    public boolean revokeCertificate(Caller by, Party party, long id) {
        require(by, party, "CERTIFICATE_REVOKE", "certificate-" + id);
        return certificates.revoke(party, id, noted(by, "CERTIFICATE_REVOKE", "REVOKED"));
    }

    private void require(Caller by, Party party, String operation, String subject) {
        log.callers().require(by, operation, subject, () -> Authority.require(by, party));
    }

    private void requireGiving(Caller by, Party party, Set<Role> roles, String operation) {
        log.callers().require(by, operation, "", () -> Authority.requireGiving(by, party, roles));
    }

    /** A system has no more than whoever lets it in. */
    private BiConsumer<Handle, String> within(Caller by, Party party) {
        return (handle, subject) -> Mandates.inherit(handle, by, party, subject, clock.instant());
    }

    /** The entry of a change, the last thing before its commit. */
    private BiConsumer<Handle, String> noted(Caller by, String operation, String outcome) {
        return (handle, subject) -> log.note(handle, by, operation, subject, outcome);
    }
}
