package org.liaisonhub.server.console;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.SignedIn;

/** Makes the frame of a page from the request: who is signed in and which language they read. */
public final class Frames {
    private static final String COOKIE = "liaison-language";

    private final Assets assets;

    Frames(Assets assets) {
        this.assets = assets;
    }

    Assets assets() {
        return assets;
    }

    /** {@code path} is that of the page when it is read by GET. A {@code ?lang=} of the request is kept in a cookie. */
    public Frame of(Exchange exchange, String path) {
        var asked = exchange.query("lang").flatMap(Language::of);
        asked.ifPresent(language -> exchange.setCookie(
                COOKIE + "=" + language.tag() + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"));
        var language = asked.orElseGet(() -> Language.choose(
                cookie(exchange).orElse(""), exchange.header("Accept-Language").orElse("")));
        var officer = exchange.session();
        return new Frame(
                Words.in(language),
                assets,
                path,
                officer.map(SignedIn::displayName).orElse(""),
                officer.map(signedIn -> signedIn.caller().party().name()).orElse(""),
                exchange.formToken(),
                officer.map(signedIn -> signedIn.caller().party().mayKnowOthers())
                        .orElse(false),
                officer.map(SignedIn::complete).orElse(false)
                        ? exchange.caller().roles()
                        : Set.of(),
                officer.map(SignedIn::fresh).orElse(false));
    }

    private static Optional<String> cookie(Exchange exchange) {
        return exchange.header("Cookie").stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(COOKIE + "="))
                .map(pair -> pair.substring(COOKIE.length() + 1))
                .findFirst();
    }
}
