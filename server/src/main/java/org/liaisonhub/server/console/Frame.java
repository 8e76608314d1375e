package org.liaisonhub.server.console;

import java.util.Set;
import org.liaisonhub.hub.access.policy.Caller.Role;

/**
 * What surrounds every page: language, who is signed in, the token that its forms send back.
 *
 * @param path of the page, for the language links; pages that answer a POST name a page that can be read by GET
 * @param officer name of the signed-in account, empty when nobody is
 * @param party name of the party it acts for, empty when nobody is signed in
 * @param csrf token that each form of the page carries
 * @param knowsParties whether the officer's party may be told who takes part
 * @param roles of the officer who has proved all that the hub asks for; empty for one who has not
 * @param fresh whether a second factor was proved just now, as what releases data asks for
 */
public record Frame(
        Words words,
        Assets assets,
        String path,
        String officer,
        String party,
        String csrf,
        boolean knowsParties,
        Set<Role> roles,
        boolean fresh) {
    public Frame {
        roles = Set.copyOf(roles);
    }

    public boolean signedIn() {
        return !officer.isEmpty();
    }

    /** Whether the officer manages what a party has agreed. */
    public boolean managesAgreements() {
        return roles.contains(Role.ADMINISTRATOR) || roles.contains(Role.PARTY_ADMINISTRATOR);
    }

    /** Whether the officer holds the office of a data protection officer. */
    public boolean searchesAudit() {
        return roles.contains(Role.DATA_PROTECTION_OFFICER);
    }

    /** Whether the officer administers the hub. */
    public boolean administersHub() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    /** Whether the officer has proved all that the hub asks for, so that the page shows where to go. */
    public boolean complete() {
        return !roles.isEmpty();
    }

    /** Whether the officer asks questions. */
    public boolean checks() {
        return roles.contains(Role.CHECKER);
    }

    /** Whether the officer records for its party, and so verifies the hits on what it recorded. */
    public boolean records() {
        return roles.contains(Role.RECORDER);
    }

    /** Whether the officer manages people. */
    public boolean managesPeople() {
        return roles.contains(Role.ADMINISTRATOR) || roles.contains(Role.PARTY_ADMINISTRATOR);
    }

    /** The same page in another language. */
    public String in(Language language) {
        return path + (path.indexOf('?') < 0 ? "?" : "&") + "lang=" + language.tag();
    }

    /** Page title: the most telling part first, as screen readers read it first. */
    public String title(String page) {
        return page + " - " + words.text("product");
    }
}
