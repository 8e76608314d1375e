package org.liaisonhub.server.http.problems;

import java.util.Locale;

/** The kinds of failure that the hub names, each with its status and a page that explains it at {@link #uri}. */
public enum ProblemType {
    INVALID_VALUE(400, "A value breaks a rule", "\"field\" says where it stands, \"rule\" what holds for it."),
    MALFORMED_JSON(400, "The body is not JSON", "\"rule\" says at which line and column reading stopped."),
    MALFORMED_REQUEST(
            400, "The request is not HTTP as it should be", "Its first line, a header or its framing is malformed."),
    UNAUTHENTICATED(401, "Credentials are needed", "Send a valid bearer token, or sign in."),
    DENIED(403, "This caller may not do this", "\"rule\" holds the reason as a stable code."),
    FORGED(403, "The request does not come from the hub's own pages", "Load the page again and repeat."),
    NOT_FOUND(404, "There is nothing here that you may see", "What does not exist and what is withheld look the same."),
    METHOD_NOT_ALLOWED(405, "This path knows other methods", "The header Allow names them."),
    TOO_SLOW(408, "The request took too long to arrive", "Send it again; a long list goes by several requests."),
    IN_PROGRESS(409, "The same idempotency key is at work", "Wait for its answer, or send again in a second."),
    TOO_LARGE(413, "The body is too large", "\"rule\" says how large it may be."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has another media type", "\"rule\" names the media type that is read here."),
    KEY_REUSED(422, "The idempotency key belongs to another question", "Use a fresh key for each question."),
    INCONSISTENT_LOG(
            422,
            "The log did not only grow",
            "The proof does not lead from what this witness has seen to the checkpoint."),
    TOO_MANY_ATTEMPTS(429, "Too many attempts", "The header Retry-After says for how many seconds to wait."),
    HEADERS_TOO_LARGE(431, "The headers are too large", "All headers together may have 16 KiB."),
    INTERNAL(500, "The hub failed", "Tell the operator the incident in \"detail\"; it stands in the log."),
    UNAVAILABLE(503, "A part of the hub does not answer", "Nothing was answered: ask again after Retry-After seconds."),
    OVERLOADED(503, "The hub has too much to do", "Ask again after Retry-After seconds.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What a developer who meets it needs to know, in a sentence. */
    public String explanation() {
        return explanation;
    }

    /** As it stands in the problem's {@code type}; served as documentation. */
    public String uri() {
        return "/problems/" + code();
    }

    /** The last part of {@link #uri}: {@code invalid-value}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
