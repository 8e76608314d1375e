package org.liaisonhub.server.console.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.policy.Step;
import org.liaisonhub.hub.oversight.Because;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;

/**
 * A decision and every rule on the way to it.
 *
 * @param offered what there is to choose, by field
 * @param answer null while nothing was asked
 * @param linksAgreements whether the officer may open the pages of agreements
 */
public record ExplainPage(
        Frame frame,
        ExplainForm form,
        List<Fault> faults,
        Map<String, List<Choice>> offered,
        @Nullable Answer answer,
        boolean linksAgreements) {
    public ExplainPage {
        faults = List.copyOf(faults);
        offered = Map.copyOf(offered);
    }

    /**
     * The verdict, and the rules in the order in which they were looked at.
     *
     * @param articles of agreements that made the decision: {@code MEMBERSHIP@1 4}
     * @param unsigned agreements that the party has not signed, so that nothing else of them was looked at
     */
    public record Answer(boolean permitted, List<String> articles, List<Section> sections, List<Section> unsigned) {
        public Answer {
            articles = List.copyOf(articles);
            sections = List.copyOf(sections);
            unsigned = List.copyOf(unsigned);
        }

        static Answer of(boolean permitted, List<String> articles, List<Section> all) {
            return new Answer(
                    permitted,
                    articles,
                    all.stream().filter(section -> !section.isUnsigned()).toList(),
                    all.stream().filter(Section::isUnsigned).toList());
        }
    }

    /**
     * Rules that were looked at one after the other.
     *
     * @param agreement id of the agreement that they are about; empty for rules about the party or the record
     * @param version of the agreement
     */
    public record Section(String agreement, String version, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }

        boolean isUnsigned() {
            var last = rows.getLast();
            return last.rule() == Step.Rule.AGREEMENT_SIGNED_BY_PARTY && !last.passed();
        }

        /** Key of the heading of rules that are about no one agreement. */
        public String heading() {
            return switch (rows.getFirst().rule()) {
                case PARTY_KNOWN -> "explain.about-party";
                case DATABASE_OPENED -> "explain.about-all";
                default -> "explain.about-record";
            };
        }
    }

    /**
     * One rule.
     *
     * @param about in the reader's words; empty for nothing
     */
    public record Row(Step.Rule rule, boolean passed, String article, String about) {
        /** Whether it speaks against the operation: that a record is another's only brings further rules. */
        public boolean refuses() {
            return !passed && rule != Step.Rule.OWN_RECORD;
        }
    }

    /** Agreement and article of what decided; rules about no article are left to the sections. */
    static List<String> articles(Because because) {
        return because.decidedBy().stream()
                .filter(step -> !step.article().isEmpty())
                .map(step -> step.agreement() + " " + step.article())
                .distinct()
                .toList();
    }

    static List<Section> sections(List<Step> steps, Choices choices, Frame frame) {
        var sections = new ArrayList<Section>();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            rows.add(new Row(step.rule(), step.passed(), step.article(), about(step, choices, frame)));
            if (i + 1 == steps.size() || !steps.get(i + 1).agreement().equals(step.agreement())) {
                var name = step.agreement().split("@", 2);
                sections.add(new Section(name[0], name.length > 1 ? name[1] : "", rows));
                rows.clear();
            }
        }
        return sections;
    }

    private static String about(Step step, Choices choices, Frame frame) {
        var words = frame.words();
        if (step.about().isEmpty()) {
            return "";
        }
        return switch (step.rule()) {
            // A mandate is looked at for the operation, and where a term opens a database that it does not include.
            case MANDATE ->
                step.agreement().isEmpty() ? words.code("operation", step.about()) : choices.title(step.about(), words);
            case ROLE, TERM_OPERATION -> words.code("operation", step.about());
            case PURPOSE_KNOWN, TERM_PURPOSE -> words.code("purpose", step.about());
            case AGREEMENT_IN_FORCE -> words.code("explain.state", step.about());
            case PURPOSE_MATRIX, RIGHT_NOT_SUSPENDED, DATABASE_OPENED -> choices.title(step.about(), words);
            case CLEARANCE, CEILING -> words.code("level", step.about());
            case PARTY_KNOWN,
                    PARTY_NOT_SUSPENDED,
                    OFFICE,
                    AGREEMENT_SIGNED_BY_PARTY,
                    AGREEMENT_NOT_SUSPENDED,
                    TERM_FOR_PARTY,
                    OWN_RECORD,
                    OWNER_NOT_SUSPENDED,
                    NOT_EXCLUDED_BY_RECORD,
                    NOT_EXCLUDED_BY_OWNER,
                    NO_MEMBER_EXCLUDED -> step.about();
        };
    }

    public List<Choice> offered(String field) {
        return offered.getOrDefault(field, List.of());
    }

    /** What is wrong with a field; empty when nothing is. */
    public String fault(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::text)
                .findFirst()
                .orElse("");
    }
}
