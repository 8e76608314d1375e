package org.liaisonhub.server.signin;

import java.util.List;
import org.liaisonhub.server.console.Frame;

/** Recovery codes, shown once. */
public record RecoveryPage(Frame frame, List<String> codes) {
    public RecoveryPage {
        codes = List.copyOf(codes);
    }
}
