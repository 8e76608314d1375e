package org.liaisonhub.app.running;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.liaisonhub.hub.Hub;
import org.liaisonhub.hub.access.people.FirstAdministrator;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.agreements.Membership;

/**
 * What a new hub needs before anybody can use it: the secretariat that runs it, an administrator with a random password,
 * and, at every start anew, a token with which the operator's own commands ask the hub. The first agreement is the membership, signed by
 * the secretariat.
 */
final class FirstStart {
    static final String SECRETARIAT = "SEC";
    static final String ADMINISTRATOR = "administrator";

    /** Whoever starts the hub for the first time; the audit knows no more of it. */
    private static final String ACTOR = "first-start";

    private static final String OPERATOR_LABEL = "operator of this machine";
    private static final Duration OPERATOR_TOKEN_LIFE = Duration.ofDays(366);
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 20;

    private final Hub hub;
    private final OperatorFiles files;

    FirstStart(Hub hub, OperatorFiles files) {
        this.hub = hub;
        this.files = files;
    }

    /** Makes what is missing; returns lines that tell the operator what was made. */
    List<String> prepare() {
        var told = new ArrayList<String>();
        var secretariat = hub.parties()
                .find(SECRETARIAT)
                .orElseGet(() -> hub.admissions().establish(ACTOR, SECRETARIAT, "Secretariat", Party.Kind.SECRETARIAT));
        if (new Membership(hub.agreements(), Clock.systemUTC()).establish(secretariat, files.directory())) {
            told.add("The membership is signed by the secretariat; its key is in " + files.directory() + "/"
                    + Membership.KEY_FILE + " (keep a copy in a safe).");
        }
        if (hub.signIn().accounts().find(ADMINISTRATOR).isEmpty()) {
            var password = password();
            new FirstAdministrator(hub.signIn().accounts(), hub.signIn().log())
                    .create(ACTOR, ADMINISTRATOR, "Administrator", secretariat, password);
            told.add("First start. Sign in as \"" + ADMINISTRATOR + "\"; the password is in "
                    + files.firstSignIn(ADMINISTRATOR, password) + " (keep it, then delete the file).");
        }
        return told;
    }

    /** A fresh token of the operator; earlier ones end. */
    String operatorToken() {
        var secretariat = hub.parties().find(SECRETARIAT).orElseThrow();
        hub.tokens().list(secretariat).stream()
                .filter(token -> token.label().equals(OPERATOR_LABEL))
                .forEach(token -> hub.tokens().revoke(secretariat, token.id()));
        return hub.tokens()
                .issue(secretariat, OPERATOR_LABEL, EnumSet.of(Role.CHECKER, Role.ADMINISTRATOR), OPERATOR_TOKEN_LIFE)
                .secret();
    }

    /** Twenty letters and digits that are not confused with each other: about 98 bits. */
    private static String password() {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
