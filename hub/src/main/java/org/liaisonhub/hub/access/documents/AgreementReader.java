package org.liaisonhub.hub.access.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.documents.AgreementDocument.Article;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.standards.InvalidValue;

/** Reads what stands in a document; each fault names its place. */
final class AgreementReader {
    static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{0,19}");
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9-]{1,39}");
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.()-]{0,15}");
    private static final Set<String> MEMBERS = Set.of(
            "liaison-agreement",
            "id",
            "version",
            "title",
            "legal-reference",
            "language",
            "parties",
            "from",
            "until",
            "review",
            "keeps-previous",
            "articles",
            "terms");
    private static final int MOST_ARTICLES = 500;
    private static final int MOST_TERMS = 200;
    private static final int LINE = 300;
    private static final int ARTICLE = 20_000;

    private AgreementReader() {}

    /**
     * @param faults takes what is wrong; when there is any, what is returned says nothing
     * @throws InvalidValue when it is no document at all
     */
    static AgreementDocument read(byte[] document, Faults faults) {
        var root = TreeReader.read(document);
        root.text("liaison-agreement", Pattern.compile("1"), "1, the format that this hub reads");
        faults.in(() -> root.only(MEMBERS));
        var from = faults.of(() -> day(root, "from"), LocalDate.EPOCH);
        var until = faults.<@Nullable LocalDate>of(() -> optionalDay(root, "until"), null);
        var review = faults.<@Nullable LocalDate>of(() -> optionalDay(root, "review"), null);
        faults.in(() -> requireOrder(from, until, review));
        var articles = faults.of(() -> articles(root), List.<Article>of());
        var parties = faults.<Bound>of(() -> parties(root), new Bound.Named(Set.of()));
        return new AgreementDocument(
                faults.of(() -> root.text("id", ID, "2 to 40 characters A-Z, 0-9 or -, a letter first"), ""),
                faults.of(() -> Integer.parseInt(root.text("version", VERSION, "1 to 9999")), 1),
                faults.of(() -> root.text("title", LINE), ""),
                faults.of(() -> root.text("legal-reference", LINE), ""),
                faults.of(() -> root.text("language", LANGUAGE, "a language of BCP 47, as en or ar"), ""),
                parties,
                from,
                until,
                review,
                faults.of(() -> root.flag("keeps-previous"), false),
                articles,
                faults.of(() -> provisions(root, articles, parties, faults), List.<Provision>of()));
    }

    private static void requireOrder(LocalDate from, @Nullable LocalDate until, @Nullable LocalDate review) {
        if (until != null && until.isBefore(from)) {
            throw new InvalidValue("until", "not before from");
        }
        if (review != null && (review.isBefore(from) || (until != null && review.isAfter(until)))) {
            throw new InvalidValue("review", "a day between from and until");
        }
    }

    private static LocalDate day(Node.Members root, String key) {
        try {
            return LocalDate.parse(root.get(key).asText());
        } catch (DateTimeException malformed) {
            throw new InvalidValue(key, "a day, as 2026-11-22");
        }
    }

    private static @Nullable LocalDate optionalDay(Node.Members root, String key) {
        return root.has(key) ? day(root, key) : null;
    }

    /** A list of codes, or {@code accession: members}. */
    private static Bound parties(Node.Members root) {
        if (root.get("parties") instanceof Node.Members joining) {
            joining.only(Set.of("accession"));
            var word = joining.get("accession").asText();
            return Arrays.stream(Party.Kind.values())
                    .filter(kind -> kind != Party.Kind.SECRETARIAT)
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .map(Bound.Acceding::new)
                    .orElseThrow(() -> new InvalidValue("parties.accession", "one of members, partners, checkers"));
        }
        var codes = new HashSet<String>();
        for (var code : root.words("parties")) {
            if (!CODE.matcher(code.text()).matches()) {
                throw new InvalidValue(code.place(), "the code of a party");
            }
            codes.add(code.text());
        }
        if (codes.isEmpty()) {
            throw new InvalidValue("parties", "at least one beside the secretariat, which signs every agreement");
        }
        return new Bound.Named(codes);
    }

    private static List<Article> articles(Node.Members root) {
        var articles = new ArrayList<Article>();
        var numbers = new HashSet<String>();
        for (var item : bounded(root, "articles", MOST_ARTICLES)) {
            var article = item.asMembers();
            article.only(Set.of("number", "title", "text"));
            var number = article.text("number", NUMBER, "1 to 16 letters, digits or . ( ) -");
            if (!numbers.add(number)) {
                throw new InvalidValue(article.at("number"), "stands once");
            }
            articles.add(new Article(number, article.text("title", LINE), article.text("text", ARTICLE)));
        }
        return articles;
    }

    private static List<Provision> provisions(Node.Members root, List<Article> articles, Bound parties, Faults faults) {
        var provisions = new ArrayList<Provision>();
        for (var item : bounded(root, "terms", MOST_TERMS)) {
            faults.in(() -> new TermReader(articles, parties, faults)
                    .read(item.asMembers())
                    .ifPresent(provisions::add));
        }
        return provisions;
    }

    private static List<Node> bounded(Node.Members root, String key, int most) {
        var items = root.get(key).asItems();
        if (items.isEmpty() || items.size() > most) {
            throw new InvalidValue(key, "1 to " + most);
        }
        return items;
    }
}
