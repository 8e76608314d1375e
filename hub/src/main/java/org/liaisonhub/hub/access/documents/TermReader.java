package org.liaisonhub.hub.access.documents;

import java.time.DateTimeException;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.documents.AgreementDocument.Article;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Disclosure;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Term;
import org.liaisonhub.standards.InvalidValue;

/** Reads one term, gathers what is wrong in it, and refuses one that contradicts itself. */
final class TermReader {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<String> MEMBERS = Set.of(
            "article",
            "to",
            "databases",
            "operations",
            "purposes",
            "ceiling",
            "disclosure",
            "subjects",
            "onward-transfer",
            "retention");

    private final Set<String> articles;
    private final Bound parties;
    private final Faults faults;

    TermReader(List<Article> articles, Bound parties, Faults faults) {
        this.articles = articles.stream().map(Article::number).collect(Collectors.toUnmodifiableSet());
        this.parties = parties;
        this.faults = faults;
    }

    /** Empty when something is wrong in it. */
    Optional<Provision> read(Node.Members node) {
        int before = faults.count();
        faults.in(() -> node.only(MEMBERS));
        var article = faults.of(() -> article(node), "");
        var term = new Term(
                article,
                required(node, "to", this::isParty, "parties of this agreement, their kind, or secretariat"),
                words(node, "databases", WORD.asMatchPredicate(), "the code of a database"),
                faults.of(() -> operations(node), Set.<Operation>of()),
                words(node, "purposes", WORD.asMatchPredicate(), "the code of a purpose"),
                faults.of(() -> ceiling(node), Confidentiality.OFFICIAL_USE),
                node.has("disclosure")
                        ? faults.<Disclosure>of(() -> disclosure(node), new Disclosure.HitOnly())
                        : new Disclosure.HitOnly(),
                node.has("subjects")
                        ? required(
                                node,
                                "subjects",
                                Term.ALL_SUBJECTS::contains,
                                "one of " + Term.PERSONS + ", " + Term.TRAVEL_DOCUMENTS)
                        : Term.ALL_SUBJECTS);
        var provision = new Provision(
                term,
                faults.of(() -> node.flag("onward-transfer"), false),
                faults.<@Nullable Period>of(() -> retention(node), null));
        if (faults.count() == before) {
            faults.in(() -> consistent(node, provision));
        }
        return faults.count() == before ? Optional.of(provision) : Optional.empty();
    }

    private String article(Node.Members node) {
        var article = node.get("article").asText();
        if (!articles.contains(article)) {
            throw new InvalidValue(node.at("article"), "the number of an article of this document");
        }
        return article;
    }

    private static Confidentiality ceiling(Node.Members node) {
        return Confidentiality.ofWord(node.get("ceiling").asText())
                .orElseThrow(() -> new InvalidValue(node.at("ceiling"), "one of " + Confidentiality.words()));
    }

    private boolean isParty(String word) {
        return word.equals(Party.Kind.SECRETARIAT.word())
                || switch (parties) {
                    case Bound.Named(var codes) -> codes.contains(word);
                    case Bound.Acceding(var kind) ->
                        kind.word().equals(word)
                                || AgreementReader.CODE.matcher(word).matches();
                };
    }

    private Set<String> required(Node.Members node, String key, Predicate<String> known, String rule) {
        int before = faults.count();
        var words = words(node, key, known, rule);
        if (words.isEmpty() && faults.count() == before) {
            faults.add(new InvalidValue(node.at(key), "at least one"));
        }
        return words;
    }

    /** Those that are known; each of the others is a fault. */
    private Set<String> words(Node.Members node, String key, Predicate<String> known, String rule) {
        var words = new HashSet<String>();
        for (var word : faults.of(() -> node.words(key), List.<Node.Text>of())) {
            if (known.test(word.text())) {
                words.add(word.text());
            } else {
                faults.add(new InvalidValue(word.place(), rule));
            }
        }
        return words;
    }

    private Set<Operation> operations(Node.Members node) {
        var operations = new HashSet<Operation>();
        var words = node.words("operations");
        for (var word : words) {
            var meant = Operation.ofWord(word.text());
            if (meant.isEmpty()) {
                faults.add(new InvalidValue(word.place(), "one of " + Operation.words()));
            }
            operations.addAll(meant);
        }
        if (words.isEmpty()) {
            throw new InvalidValue(node.at("operations"), "at least one of " + Operation.words());
        }
        return operations;
    }

    private Disclosure disclosure(Node.Members node) {
        if (node.get("disclosure") instanceof Node.Items) {
            return new Disclosure.Fields(required(node, "disclosure", WORD.asMatchPredicate(), "the name of a field"));
        }
        return switch (node.get("disclosure").asText()) {
            case "full" -> new Disclosure.Full();
            case "hit-only" -> new Disclosure.HitOnly();
            default -> throw new InvalidValue(node.at("disclosure"), "full, hit-only or a list of fields");
        };
    }

    private static @Nullable Period retention(Node.Members node) {
        if (!node.has("retention")) {
            return null;
        }
        try {
            var period = Period.parse(node.get("retention").asText());
            if (!period.isNegative() && !period.isZero()) {
                return period;
            }
        } catch (DateTimeException malformed) {
            throw new InvalidValue(node.at("retention"), "a period of ISO 8601, as P30D");
        }
        throw new InvalidValue(node.at("retention"), "longer than nothing");
    }

    private static void consistent(Node.Members node, Provision provision) {
        var term = provision.term();
        var operations = term.operations();
        boolean inDatabases = operations.stream().anyMatch(Operation::needsDatabase);
        if (inDatabases && !operations.stream().allMatch(Operation::needsDatabase)) {
            throw new InvalidValue(
                    node.at("operations"), "either all in databases or none: databases do not bound the others");
        }
        if (inDatabases == term.databases().isEmpty()) {
            throw new InvalidValue(
                    node.at("databases"),
                    inDatabases ? "at least one for these operations" : "none: these operations are in no database");
        }
        if (operations.stream().anyMatch(Operation::needsPurpose)
                == term.purposes().isEmpty()) {
            throw new InvalidValue(
                    node.at("purposes"),
                    term.purposes().isEmpty()
                            ? "at least one for these operations"
                            : "none: these operations look at nothing of others");
        }
        boolean shows = operations.contains(Operation.READ_RECORD) || operations.contains(Operation.EXPORT);
        if (shows && term.disclosure() instanceof Disclosure.HitOnly) {
            throw new InvalidValue(node.at("disclosure"), "not hit-only: read and export show what a record says");
        }
        if (operations.contains(Operation.EXPORT) && provision.retention() == null) {
            throw new InvalidValue(node.at("retention"), "is required for export: how long the copy may be kept");
        }
    }
}
