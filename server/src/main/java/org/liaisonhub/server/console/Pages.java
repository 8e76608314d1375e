package org.liaisonhub.server.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Turns a page into HTML by its template, which the build compiled. Thread-safe. */
public final class Pages {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader());

    String html(SignInPage page) {
        return render("sign-in.jte", page);
    }

    String html(CheckPage page) {
        return render("check.jte", page);
    }

    String html(RecordPage page) {
        return render("record.jte", page);
    }

    String html(ErrorPage page) {
        return render("error.jte", page);
    }

    /** The HTML of a page by the template of that name. */
    public String render(String template, Object page) {
        var output = new StringOutput(16_384);
        engine.render(template, page, output);
        return output.toString();
    }
}
