package org.liaisonhub.server.console.oversight;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.mandates.Mandates.Holder;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.server.console.Words;

/**
 * What the form of a mandate offers: what its giver has, and what the mandate names already, so that saving it again
 * drops nothing unseen.
 */
record MandateChoices(Choices all) {
    /** @param most what the giver may give at most; null for anything */
    List<Choice> databases(Party reader, @Nullable Mandate most, Mandate mandate, Words words) {
        var offered = all.databases(reader, words).stream()
                .filter(choice -> most == null || most.allowsDatabase(choice.value()))
                .toList();
        return withNamed(offered, mandate.databases(), code -> all.title(code, words));
    }

    static List<Choice> operations(@Nullable Mandate most, Mandate mandate, Words words) {
        var offered = Choices.operations(words).stream()
                .filter(choice -> most == null
                        || most.operations().equals(Mandate.ALL)
                        || most.operations().contains(choice.value()))
                .toList();
        return withNamed(offered, mandate.operations(), code -> words.code("operation", code));
    }

    static List<Choice> levels(@Nullable Mandate most, Mandate mandate, Words words) {
        return Choices.levels(words).stream()
                .filter(choice -> most == null
                        || choice.value().equals(mandate.clearance().word())
                        || Confidentiality.ofWord(choice.value())
                                .filter(most.clearance()::covers)
                                .isPresent())
                .toList();
    }

    private static List<Choice> withNamed(List<Choice> offered, Set<String> named, UnaryOperator<String> title) {
        var missing = new TreeSet<>(named);
        missing.removeAll(Mandate.ALL);
        offered.forEach(choice -> missing.remove(choice.value()));
        return Stream.concat(offered.stream(), missing.stream().map(code -> new Choice(code, title.apply(code))))
                .toList();
    }

    MandatesPage.Line line(Holder holder, Words words) {
        var mandate = holder.inEffect();
        return new MandatesPage.Line(
                holder.subject().replace(':', '-'),
                holder.name(),
                holder.isUnit() ? "" : holder.subject(),
                holder.given().isPresent(),
                mandate.unit(),
                mandate.channel(),
                worded(mandate.databases(), words, code -> all.title(code, words)),
                worded(mandate.operations(), words, code -> words.code("operation", code)),
                words.code("level", mandate.clearance().word()));
    }

    private static List<String> worded(Set<String> codes, Words words, UnaryOperator<String> title) {
        if (codes.isEmpty()) {
            return List.of(words.text("mandates.none"));
        }
        return codes.equals(Mandate.ALL)
                ? List.of(words.text("mandates.all"))
                : codes.stream().sorted().map(title).toList();
    }
}
