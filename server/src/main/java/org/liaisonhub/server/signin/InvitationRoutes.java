package org.liaisonhub.server.signin;

import java.io.IOException;
import java.util.List;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.standards.InvalidValue;

/** {@code /invitation}: a joiner sets the first password with the code of the invitation, and then enrols. */
public final class InvitationRoutes {
    private static final String PATH = "/invitation";

    private final PageRoutes pages;

    public InvitationRoutes(PageRoutes pages) {
        this.pages = pages;
    }

    public void register(Routes routes) {
        pages.shown(routes).get(PATH, Guard.PUBLIC, this::page).post(PATH, Guard.PUBLIC, this::accept);
    }

    private void page(Exchange exchange) {
        show(exchange, 200, "", "", "");
    }

    private void accept(Exchange exchange) throws IOException {
        pages.attempt(exchange, "invitation");
        var form = exchange.form();
        var code = form.value("code").strip();
        var password = form.value("password");
        if (!password.equals(form.value("again"))) {
            show(exchange, 422, code, "again", "invitation.differ");
            return;
        }
        try {
            var account = pages.parts().invitations().accept(code, password);
            if (account.isEmpty()) {
                show(exchange, 403, "", "code", "invitation.wrong");
                return;
            }
            pages.succeeded(exchange, "invitation");
            exchange.keepSession(pages.parts().sessions().start(account.get()).id());
            exchange.redirect("/second-factor");
        } catch (InvalidValue _) {
            show(exchange, 422, code, "password", "invitation.password-rule");
        }
    }

    private void show(Exchange exchange, int status, String code, String field, String fault) {
        var frame = pages.frame(exchange, PATH);
        List<Fault> faults = fault.isEmpty() ? List.of() : PageRoutes.fault(frame, field, fault);
        pages.show(exchange, status, "invitation.jte", new InvitationPage(frame, code, faults));
    }
}
