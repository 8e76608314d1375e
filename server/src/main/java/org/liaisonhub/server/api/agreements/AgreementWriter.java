package org.liaisonhub.server.api.agreements;

import java.util.List;
import org.liaisonhub.hub.access.PurposeFile;
import org.liaisonhub.hub.access.documents.AgreementDocument;
import org.liaisonhub.hub.access.documents.Bound;
import org.liaisonhub.hub.access.documents.Opened;
import org.liaisonhub.hub.access.policy.Disclosure;
import org.liaisonhub.hub.agreements.AgreementEvent;
import org.liaisonhub.hub.agreements.AgreementLife;
import org.liaisonhub.hub.agreements.AgreementView;
import org.liaisonhub.hub.agreements.PartyKeys.PartyKey;
import org.liaisonhub.server.api.JsonOutput;
import tools.jackson.core.JsonGenerator;

/** Writes the schemas of agreements and keys of openapi.yaml. */
final class AgreementWriter {
    private AgreementWriter() {}

    static byte[] list(List<AgreementView> views) {
        return JsonOutput.object(out -> JsonOutput.objects(out, "agreements", views, view -> summary(out, view)));
    }

    static byte[] versions(List<AgreementView> views) {
        return JsonOutput.object(out -> JsonOutput.objects(out, "versions", views, view -> summary(out, view)));
    }

    /** One version, with its signatures and what it opens. */
    static byte[] version(AgreementView view) {
        return JsonOutput.object(out -> {
            summary(out, view);
            JsonOutput.objects(out, "signatures", view.signatures(), signature -> {
                out.writeStringProperty("party", signature.party().code());
                out.writeStringProperty("actor", signature.actor());
                out.writeStringProperty("takenAt", signature.takenAt().toString());
                out.writeStringProperty("verdict", signature.verdict().name());
            });
            var document = view.document();
            JsonOutput.objects(
                    out, "articles", document.map(AgreementDocument::articles).orElse(List.of()), article -> {
                        out.writeStringProperty("number", article.number());
                        out.writeStringProperty("title", article.title());
                        out.writeStringProperty("text", article.text());
                    });
            JsonOutput.objects(
                    out,
                    "opens",
                    document.map(known -> Opened.of(known, PurposeFile.STANDARD))
                            .orElse(List.of()),
                    line -> opened(out, line));
        });
    }

    private static void summary(JsonGenerator out, AgreementView view) {
        out.writeStringProperty("id", view.id());
        out.writeNumberProperty("version", view.version());
        out.writeStringProperty("status", view.status().name());
        out.writeStringProperty("title", view.title());
        view.document().ifPresent(document -> {
            out.writeStringProperty("legalReference", document.legalReference());
            out.writeStringProperty("language", document.language());
            switch (document.parties()) {
                case Bound.Named(var codes) ->
                    JsonOutput.texts(out, "parties", codes.stream().sorted().toList());
                case Bound.Acceding(var kind) -> out.writeStringProperty("accession", kind.word());
            }
            out.writeStringProperty("from", document.from().toString());
            if (document.until() != null) {
                out.writeStringProperty("until", document.until().toString());
            }
            if (document.review() != null) {
                out.writeStringProperty("review", document.review().toString());
            }
        });
        JsonOutput.texts(
                out,
                "signedBy",
                view.signatures().stream()
                        .map(signature -> signature.party().code())
                        .toList());
    }

    private static void opened(JsonGenerator out, Opened line) {
        out.writeStringProperty("article", line.article());
        JsonOutput.texts(out, "to", line.to());
        out.writeStringProperty("database", line.database());
        out.writeStringProperty("operation", line.operation());
        JsonOutput.texts(out, "purposes", line.purposes());
        out.writeStringProperty("ceiling", line.ceiling().word());
        switch (line.disclosure()) {
            case Disclosure.Full() -> out.writeStringProperty("disclosure", "full");
            case Disclosure.HitOnly() -> out.writeStringProperty("disclosure", "hit-only");
            case Disclosure.Fields(var fields) -> {
                out.writeStringProperty("disclosure", "fields");
                JsonOutput.texts(out, "fields", fields.stream().sorted().toList());
            }
        }
        JsonOutput.texts(out, "subjects", line.subjects());
        out.writeBooleanProperty("onwardTransfer", line.onwardTransfer());
        if (line.retention() != null) {
            out.writeStringProperty("retention", line.retention().toString());
        }
    }

    static byte[] history(List<AgreementEvent> events) {
        return JsonOutput.object(out -> JsonOutput.objects(out, "events", events, event -> {
            out.writeNumberProperty("number", event.number());
            out.writeNumberProperty("version", event.version());
            out.writeStringProperty("kind", event.kind().name());
            out.writeStringProperty("party", event.party().code());
            out.writeStringProperty("actor", event.actor());
            out.writeStringProperty("at", event.at().toString());
            out.writeStringProperty("reason", event.reason());
            JsonOutput.objects(out, "acknowledged", event.acknowledged(), one -> {
                out.writeStringProperty("party", one.party());
                out.writeStringProperty("actor", one.actor());
                out.writeStringProperty("at", one.at().toString());
            });
            JsonOutput.texts(out, "open", event.open());
        }));
    }

    static byte[] effect(AgreementLife.Effect effect) {
        return JsonOutput.object(out -> {
            out.writeStringProperty("state", effect.state());
            out.writeBooleanProperty("waitsForSecond", effect.waitsForSecond());
            JsonOutput.texts(out, "behind", effect.behind());
        });
    }

    static byte[] keys(List<PartyKey> keys) {
        return JsonOutput.object(out -> JsonOutput.objects(out, "keys", keys, key -> key(out, key)));
    }

    static byte[] key(PartyKey key) {
        return JsonOutput.object(out -> key(out, key));
    }

    private static void key(JsonGenerator out, PartyKey key) {
        out.writeStringProperty("kid", key.kid());
        out.writeName("jwk").writeRawValue(key.jwk());
        out.writeStringProperty("label", key.label());
        out.writeStringProperty("actor", key.actor());
        out.writeStringProperty("addedAt", key.addedAt().toString());
        if (key.revokedFrom() != null) {
            out.writeStringProperty("revokedFrom", key.revokedFrom().toString());
        }
    }
}
