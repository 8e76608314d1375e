package org.liaisonhub.server.console;

/**
 * What surrounds every page: language, who is signed in, the token that its forms send back.
 *
 * @param path of the page, for the language links; pages that answer a POST name a page that can be read by GET
 * @param officer name of the signed-in account, empty when nobody is
 * @param party name of the party it acts for, empty when nobody is signed in
 * @param csrf token that each form of the page carries
 * @param searchesAudit whether the page leads to the search of the audit
 */
public record Frame(
        Words words, Assets assets, String path, String officer, String party, String csrf, boolean searchesAudit) {
    /** The frame of somebody without an office. */
    public Frame(Words words, Assets assets, String path, String officer, String party, String csrf) {
        this(words, assets, path, officer, party, csrf, false);
    }

    public boolean signedIn() {
        return !officer.isEmpty();
    }

    /** Page title: the most telling part first, as screen readers read it first. */
    public String title(String page) {
        return page + " - " + words.text("product");
    }
}
