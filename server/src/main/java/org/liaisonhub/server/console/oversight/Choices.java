package org.liaisonhub.server.console.oversight;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.server.console.Words;

/** What the forms offer: never more than the reader may know of. */
record Choices(Access access, Definitions definitions) {
    /** All parties for the secretariat, the own one for others. */
    List<Choice> parties(Party reader) {
        return access.world().parties().stream()
                .filter(party -> reader.kind() == Party.Kind.SECRETARIAT || party.number() == reader.number())
                .map(Choices::choice)
                .toList();
    }

    /** All parties but the own one. */
    List<Choice> others(Party reader) {
        return access.world().parties().stream()
                .filter(party -> party.number() != reader.number())
                .map(Choices::choice)
                .toList();
    }

    private static Choice choice(Party party) {
        return new Choice(party.code(), party.code() + " · " + party.name());
    }

    /** Every database for the secretariat; for others those that an agreement of theirs names. */
    List<Choice> databases(Party reader, Words words) {
        var named = named(reader);
        return definitions.all().stream()
                .filter(database -> reader.kind() == Party.Kind.SECRETARIAT || named.contains(database.code()))
                .map(database -> new Choice(database.code(), words.database(database.code(), database.title())))
                .toList();
    }

    private Set<String> named(Party reader) {
        return access.world().agreements().stream()
                .filter(agreement -> agreement.signatories().contains(reader.number()))
                .flatMap(agreement -> agreement.terms().stream())
                .flatMap(term -> term.databases().stream())
                .collect(Collectors.toSet());
    }

    /** What agreements can grant, in their words. */
    static List<Choice> operations(Words words) {
        return Arrays.stream(Operation.values())
                .filter(operation -> !operation.isOffice() && operation != Operation.IMPORT)
                .map(operation -> new Choice(operation.word(), words.code("operation", operation.word())))
                .toList();
    }

    List<Choice> purposes(Words words) {
        return access.world().purposes().purposes().stream()
                .sorted()
                .map(purpose -> new Choice(purpose, words.code("purpose", purpose)))
                .toList();
    }

    static List<Choice> levels(Words words) {
        return Arrays.stream(Confidentiality.values())
                .map(level -> new Choice(level.word(), words.code("level", level.word())))
                .toList();
    }

    /** The title of a database in the reader's language; its code when there is none. */
    String title(String database, Words words) {
        return words.database(
                database,
                definitions.find(database).map(DatabaseDefinition::title).orElse(database));
    }
}
