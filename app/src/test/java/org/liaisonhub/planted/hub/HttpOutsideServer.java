package org.liaisonhub.planted.hub;

import io.helidon.webserver.http.ServerRequest;

interface HttpOutsideServer {
    void handle(ServerRequest request);
}
