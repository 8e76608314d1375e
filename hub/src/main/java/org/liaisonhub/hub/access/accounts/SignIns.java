package org.liaisonhub.hub.access.accounts;

import java.util.Locale;

/**
 * Lets officers in: tries name and password and leaves an audit entry of every attempt, which is durable before its
 * outcome is told. Thread-safe.
 */
public final class SignIns {
    private static final String OPERATION = "SIGN_IN";

    private final Accounts accounts;
    private final AccountLog log;

    public SignIns(Accounts accounts, AccountLog log) {
        this.accounts = accounts;
        this.log = log;
    }

    /**
     * Tries a name and a password.
     *
     * @throws org.liaisonhub.hub.audit.AuditUnavailable when the attempt cannot be written; then nobody is let in
     */
    public SignIn signIn(String signInName, String password) {
        var outcome = accounts.signIn(signInName, password);
        // Looked up whatever the outcome, so that an unknown name takes as long as a known one.
        var tried = accounts.find(signInName);
        // People type passwords into the field of the name: an unknown one is kept as a digest only.
        log.noteUnknown(
                tried.map(account -> account.party().code()).orElse(""),
                tried.map(account -> account.caller().actor()).orElse(""),
                OPERATION,
                signInName.toLowerCase(Locale.ROOT),
                worded(outcome));
        return outcome;
    }

    private static String worded(SignIn outcome) {
        return switch (outcome) {
            case SignIn.Accepted _ -> "ACCEPTED";
            case SignIn.Refused() -> "REFUSED";
            case SignIn.Busy() -> "BUSY";
        };
    }
}
