package org.liaisonhub.server.http;

import java.io.IOException;

/** Answers one request: read, one call into the hub, write. What it throws becomes a problem. */
@FunctionalInterface
public interface RouteHandler {
    void handle(Exchange exchange) throws IOException;
}
