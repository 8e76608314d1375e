package org.liaisonhub.hub.access.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;

/**
 * Lets officers in and out: tries name and password, and ends their sessions. What comes of it and its audit entry are one
 * transaction: the session that begins and the count of failures that ends, the lock of an account after a wrong
 * password, the end of a session. Thread-safe.
 */
public final class SignIns {
    private static final String OPERATION = "SIGN_IN";

    private final Accounts accounts;
    private final Sessions sessions;
    private final AccountLog log;

    public SignIns(Accounts accounts, Sessions sessions, AccountLog log) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.log = log;
    }

    /**
     * How an attempt ended.
     *
     * @param session the id of the session that has begun; empty when nobody was let in
     */
    public record Entry(SignIn outcome, String session) {
        /** Leaves the secret out. */
        @Override
        public String toString() {
            return "Entry[outcome=" + outcome + "]";
        }
    }

    /**
     * Tries a name and a password, and begins a session when they belong together.
     *
     * @throws org.liaisonhub.hub.audit.AuditUnavailable when the attempt cannot be written; then nobody is let in
     */
    public Entry signIn(String signInName, String password) {
        // People type passwords into the field of the name: an unknown one is kept as a digest only.
        var typed = signInName.toLowerCase(Locale.ROOT);
        var session = new AtomicReference<>("");
        var outcome = accounts.signIn(signInName, password, new Attempts.Ending() {
            @Override
            public void accepted(Handle handle, Account account) {
                session.set(sessions.start(handle, account, null));
                note(handle, Optional.of(account), typed, "ACCEPTED");
            }

            @Override
            public void refused(Handle handle, Optional<Account> account) {
                note(handle, account, typed, "REFUSED");
            }
        });
        if (outcome instanceof SignIn.Busy) {
            var tried = accounts.find(signInName);
            log.noteUnknown(party(tried), actor(tried), OPERATION, typed, "BUSY");
        }
        return new Entry(outcome, session.get());
    }

    /** Ends a session; one that has ended already stays ended, and leaves no entry. */
    public void signOut(String session) {
        var officer = sessions.find(session).map(living -> living.account().caller());
        sessions.signOut(
                session,
                handle -> officer.ifPresent(caller -> log.note(handle, caller, "SIGN_OUT", caller.actor(), "ENDED")));
    }

    /** An officer ends one session of the own account; false when it has none of that number. */
    public boolean end(Account own, long number) {
        var caller = own.caller();
        return sessions.end(
                own.id(), number, handle -> log.note(handle, caller, "SESSIONS_END", caller.actor(), "ENDED"));
    }

    private void note(Handle handle, Optional<Account> tried, String typed, String outcome) {
        log.noteUnknown(handle, party(tried), actor(tried), OPERATION, typed, outcome);
    }

    private static String party(Optional<Account> tried) {
        return tried.map(account -> account.party().code()).orElse("");
    }

    private static String actor(Optional<Account> tried) {
        return tried.map(account -> account.caller().actor()).orElse("");
    }
}
