package org.liaisonhub.server.hits;

import org.liaisonhub.server.api.JsonInput;

/** The members of a verdict. */
final class HitInput {
    String verdict = "";
    String reason = "";

    private HitInput() {}

    static HitInput read(JsonInput in) {
        var read = new HitInput();
        in.object(name -> read.member(in, name));
        return read;
    }

    private boolean member(JsonInput in, String name) {
        switch (name) {
            case "verdict" -> verdict = in.text();
            case "reason" -> reason = in.text();
            default -> {
                return false;
            }
        }
        return true;
    }
}
