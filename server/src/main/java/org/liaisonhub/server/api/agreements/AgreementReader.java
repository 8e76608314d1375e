package org.liaisonhub.server.api.agreements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liaisonhub.server.api.JsonInput;

/** Reads small bodies of texts: what the routes of agreements and keys take. */
final class AgreementReader {
    private AgreementReader() {}

    /** The members of these names; empty where one is missing. */
    static Map<String, String> members(byte[] json, String... names) {
        var known = List.of(names);
        return JsonInput.read(json, in -> {
            var members = new HashMap<String, String>();
            known.forEach(name -> members.put(name, ""));
            in.object(name -> {
                if (!known.contains(name)) {
                    return false;
                }
                // A key is an object; it is kept as it is written.
                members.put(name, in.isText() ? in.text() : in.tree().toString());
                return true;
            });
            return Map.copyOf(members);
        });
    }
}
