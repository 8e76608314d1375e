package org.liaisonhub.hub.access.accounts;

/** How an attempt to sign in ended. */
public sealed interface SignIn {
    /** The name and the password belong together. */
    record Accepted(Account account) implements SignIn {}

    /**
     * Unknown name, wrong password, disabled or locked account: which of them is not told to whoever tries.
     *
     * <p>Words for the officer: "Name or password wrong, or too many attempts. Wait a little and try again."
     */
    record Refused() implements SignIn {}

    /** Too many sign in at the same time; trying again later is safe. */
    record Busy() implements SignIn {}
}
