package org.liaisonhub.server.api.oversight;

import org.liaisonhub.server.api.JsonInput;

/** The members of a measure to be taken, or of a decision to be explained. */
final class OversightInput {
    String kind = "";
    String party = "";
    String agreement = "";
    String database = "";
    String reason = "";
    String subject = "";
    String operation = "";
    String purpose = "";
    String clearance = "official-use";
    long record;

    private OversightInput() {}

    static OversightInput read(JsonInput in) {
        var read = new OversightInput();
        in.object(name -> read.member(in, name));
        return read;
    }

    private boolean member(JsonInput in, String name) {
        switch (name) {
            case "kind" -> kind = in.text();
            case "party" -> party = in.text();
            case "agreement" -> agreement = in.text();
            case "database" -> database = in.text();
            case "reason" -> reason = in.text();
            case "subject" -> subject = in.text();
            case "operation" -> operation = in.text();
            case "purpose" -> purpose = in.text();
            case "clearance" -> clearance = in.text();
            case "record" -> record = in.number(1, Long.MAX_VALUE);
            default -> {
                return false;
            }
        }
        return true;
    }
}
