package org.liaisonhub.server.twins;

/** One request of the API. */
record Asked(String method, String path, String body) {
    static Asked get(String path) {
        return new Asked("GET", path, "");
    }

    static Asked post(String path, String body) {
        return new Asked("POST", path, body);
    }

    static Asked check(String question) {
        return post("/api/v1/checks", question);
    }
}
