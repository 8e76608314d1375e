package org.liaisonhub.server.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;

/** {@code /api/v1/openapi.yaml}: what the API is, for people and for generators. */
public final class DescriptionRoute {
    private DescriptionRoute() {}

    public static void register(Routes routes) {
        var description = description();
        routes.get(
                "/api/v1/openapi.yaml", Guard.PUBLIC, exchange -> exchange.send(200, "application/yaml", description));
    }

    private static byte[] description() {
        try (var in = DescriptionRoute.class.getResourceAsStream("openapi.yaml")) {
            if (in == null) {
                throw new IllegalStateException("openapi.yaml is missing beside " + DescriptionRoute.class.getName());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
