package org.liaisonhub.hub.imports.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the remarks of the OFAC list: facts with semicolons between them, {@code DOB 10 Dec 1948; POB Giza, Egypt;
 * Passport 1084010 (Egypt)}. What it does not know is given back in the words of the list.
 */
final class OfacRemarks {
    private static final Pattern DATE = Pattern.compile("(?:alt\\. )?DOB (.+)");
    private static final Pattern PLACE = Pattern.compile("(?:alt\\. )?POB (.+)");
    private static final Pattern NATION = Pattern.compile("(?:alt\\. )?(?:nationality|citizen) (.+)");
    private static final Pattern GENDER = Pattern.compile("Gender (\\w+)");
    private static final Pattern ALIAS = Pattern.compile("(?:alt\\. )?([afn]\\.k\\.a\\.) '(.+)'");
    private static final Pattern DOCUMENT = Pattern.compile("(?:alt\\. )?("
            + String.join(
                    "|",
                    "(?:Diplomatic |Official |Service |Stateless Person )?Passport",
                    "National ID No\\.",
                    "Cedula No\\.",
                    "Cedula de Ciudadania",
                    "D\\.N\\.I\\.",
                    "C\\.U\\.R\\.P\\.",
                    "R\\.F\\.C\\.",
                    "C\\.U\\.I\\.P\\.",
                    "C\\.U\\.I\\.T\\.",
                    "I\\.F\\.E\\.",
                    "Identification Number",
                    "Personal ID Card",
                    "Driver's License No\\.",
                    "Driver's License is issued",
                    "Electoral Registry No\\.",
                    "Cartilla de Servicio Militar Nacional",
                    "Tax ID No\\.",
                    "National Foreign ID Number",
                    "SSN",
                    "NIT #",
                    "RUC #",
                    "Residency Number",
                    "Italian Fiscal Code",
                    "Travel Document Number",
                    "Refugee ID Card",
                    "Birth Certificate Number",
                    "Seafarer's Identification Document",
                    "Stateless Person ID Card",
                    "Bosnian Personal ID No\\.",
                    "Kuwaiti Civil ID|Kenyan ID No\\.|Turkish Identification Number|VisaNumberID",
                    "Citizen's Card Number|Moroccan Personal ID No\\.|Afghan Money Service Provider License Number",
                    "Registration ID|Company Number|Commercial Registry Number|Registration Number|Matricula Mercantil No")
            + ")\\s+(.+)");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<number>[^(]*?)(?=\\s*\\(|\\s+(?:issued|expires) |\\s*$)(?:\\s*\\((?<country>[^()]+)\\))?(?:\\s+issued (?<issued>\\d{1,2} \\w{3} \\d{4}|\\w{3} \\d{4}|\\d{4}))?"
                    + "(?:\\s+expires (?<expires>\\d{1,2} \\w{3} \\d{4}|\\w{3} \\d{4}|\\d{4}))?(?<rest>.*)");
    /** Longer remarks than any true one are kept whole, unread. */
    private static final int LONGEST = 20_000;

    private OfacRemarks() {}

    /** Puts what the remarks say into {@code party}. */
    static void read(String remarks, ListedParty party, Nations nations) {
        if (remarks.length() > LONGEST) {
            party.remark(remarks);
            return;
        }
        for (String fact : facts(remarks)) {
            if (!known(fact, party, nations)) {
                party.remark(fact);
            }
        }
    }

    private static boolean known(String fact, ListedParty party, Nations nations) {
        Matcher found = DATE.matcher(fact);
        if (found.matches()) {
            var date = ListedDates.read(found.group(1));
            date.date().ifPresent(party::dateOfBirth);
            if (date.unread()) {
                party.unmapped("date of birth");
            }
            boolean whole = !date.unread() && !found.group(1).contains(" to ");
            return whole;
        }
        found = PLACE.matcher(fact);
        if (found.matches()) {
            party.birthplace(java.util.stream.Stream.of(found.group(1)), "", nations);
            return true;
        }
        found = NATION.matcher(fact);
        if (found.matches()) {
            party.nationality(found.group(1));
            return true;
        }
        found = GENDER.matcher(fact);
        if (found.matches()) {
            party.sex(found.group(1));
            return true;
        }
        found = ALIAS.matcher(fact);
        if (found.matches()) {
            // The list calls an alias "weak" by putting it here, in quotes, and not into its file of aliases.
            party.alias(found.group(2), ListedParty.Quality.WEAK, found.group(1));
            return true;
        }
        found = DOCUMENT.matcher(fact);
        if (found.matches()) {
            party.document(document(found.group(1), found.group(2)));
            return true;
        }
        return false;
    }

    private static ListedDocument document(String type, String text) {
        Matcher parts = NUMBER.matcher(text);
        if (!parts.matches()) {
            return new ListedDocument(type, "", text, "", "", "", "", "", "");
        }
        return new ListedDocument(
                type,
                "",
                parts.group("number").strip(),
                orEmpty(parts.group("country")),
                orEmpty(parts.group("issued")),
                orEmpty(parts.group("expires")),
                "",
                "",
                parts.group("rest").strip());
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    /** Splits at semicolons outside brackets and takes the last full stop away. */
    private static List<String> facts(String remarks) {
        List<String> facts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= remarks.length(); i++) {
            char c = i < remarks.length() ? remarks.charAt(i) : ';';
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (c == ';' && (depth == 0 || i == remarks.length())) {
                String fact = remarks.substring(start, i).strip();
                if (i == remarks.length() && fact.endsWith(".")) {
                    fact = fact.substring(0, fact.length() - 1).strip();
                }
                if (!fact.isEmpty()) {
                    facts.add(fact);
                }
                start = i + 1;
            }
        }
        return facts;
    }
}
