package org.liaisonhub.hub.access.policy;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaisonhub.search.Visibility;

/** The terms by which a permit holds, and what they allow to be told. Immutable. */
public final class Openings {
    /** No term at all: of offices, which need none. */
    public static final Openings NONE = new Openings(0, List.of(), Map.of());

    private final int party;
    private final List<Opening> all;
    private final Map<Integer, Audience> audiences;

    /** @param party number of the caller's party */
    public Openings(int party, List<Opening> all, Map<Integer, Audience> audiences) {
        this.party = party;
        this.all = List.copyOf(all);
        this.audiences = audiences;
    }

    public List<Opening> all() {
        return all;
    }

    /** Ids and versions of the agreements, in order: what an answer names. */
    public List<String> agreements() {
        return all.stream().map(Opening::agreement).distinct().sorted().toList();
    }

    /** What may be told of records of that audience; owners are told everything of their own. */
    public Disclosure disclosure(int audience) {
        var known = audiences.get(audience);
        if (known == null) {
            return new Disclosure.HitOnly();
        }
        if (known.owner() == party) {
            return new Disclosure.Full();
        }
        return all.stream()
                .filter(opening -> opening.opens(known))
                .map(Opening::disclosure)
                .reduce(new Disclosure.HitOnly(), Disclosure::or);
    }

    /** The kinds of subject that may be asked about in at least one database. */
    public Set<String> subjects() {
        return all.stream()
                .flatMap(opening -> opening.term().subjects().stream())
                .collect(Collectors.toSet());
    }

    boolean allAllow(String subject) {
        return all.stream().allMatch(opening -> opening.term().subjects().contains(subject));
    }

    /** The databases of {@code visibility} in which that kind of subject may be asked about. */
    Visibility only(Visibility visibility, String subject) {
        var databases = new BitSet();
        all.stream()
                .filter(opening -> opening.term().subjects().contains(subject))
                .mapToInt(Opening::database)
                .forEach(databases::set);
        databases.and(visibility.databases());
        return new Visibility(databases, visibility.audiences());
    }
}
