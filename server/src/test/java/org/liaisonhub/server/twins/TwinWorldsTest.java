package org.liaisonhub.server.twins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.hub.access.policy.Audience;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.rules.World;
import org.liaisonhub.server.twins.Asked.Kind;

/**
 * Whoever may not see something must not notice that it is there: for each random world there is a twin without what
 * the caller may not see, neither records nor what others did, agreed and have on file, and every answer is the same to
 * the byte: of the API, the pages, statistics and the search of the audit. {@code -Dliaison.worlds=100000} is the nightly run;
 * {@code -Dliaison.worlds.first} starts at another seed, which a failure names.
 */
@SuppressWarnings("NullAway.Init")
final class TwinWorldsTest {
    private static final int WORLDS = Integer.getInteger("liaison.worlds", 500);
    private static final long FIRST = Long.getLong("liaison.worlds.first", 1);

    /** Days of the tests that plant leaks lie behind those of all worlds. */
    private static final long PLANTED = 200_000;

    static final Map<String, Integer> DATABASES = Map.of(
            "nominal", TwinHub.DEFINITIONS.require("nominal").number(),
            "stolen-travel-documents",
                    TwinHub.DEFINITIONS.require("stolen-travel-documents").number());

    /** These tell of parties and databases alone. */
    private static final Set<Kind> WITHOUT_RECORDS =
            EnumSet.of(Kind.DATABASES, Kind.PARTIES, Kind.PARTIES_PAGE, Kind.FORM_PAGE, Kind.STATISTICS_PUBLIC);

    /** These tell what was done. */
    private static final Set<Kind> OF_DOINGS = EnumSet.of(
            Kind.STATISTICS, Kind.STATISTICS_CSV, Kind.STATISTICS_PAGE, Kind.AUDIT, Kind.AUDIT_PAGE, Kind.PROOF);

    /** These tell what is on file. */
    private static final Set<Kind> OF_FILES = EnumSet.range(Kind.PARTIES_PAGE, Kind.OTHERS_CHANGE_PAGE);

    /** What is another's cannot be changed, and nothing is published here. */
    private static final Set<Kind> NEVER_TOLD =
            EnumSet.of(Kind.CHANGE, Kind.OTHERS_CHANGE, Kind.OTHERS_CHANGE_PAGE, Kind.STATISTICS_PUBLIC);

    private static TwinHub full;
    private static TwinHub twin;

    @BeforeAll
    static void open(@TempDir Path folder) {
        full = new TwinHub(folder.resolve("full"));
        twin = new TwinHub(folder.resolve("twin"));
    }

    @AfterAll
    static void close() {
        full.close();
        twin.close();
    }

    @Test
    void whatIsWithheldLooksAbsentToTheByte() throws Exception {
        int withheld = 0;
        int files = 0;
        var asked = new EnumMap<Kind, Integer>(Kind.class);
        var told = new EnumMap<Kind, Integer>(Kind.class);
        for (long seed = FIRST; seed < FIRST + WORLDS; seed++) {
            var scene = Scene.of(seed, DATABASES);
            var hidden = scene.withheld();
            var doings = Doings.of(seed, scene);
            doings.visible(full.audit());
            doings.visible(twin.audit());
            var own = OnFile.own(scene, doings);
            if (seesOnlyItsOwn(scene)) {
                doings.hidden(full.audit());
            }
            var file = seesOnlyItsOwn(scene) ? own.withOthers(scene, doings) : own;
            var requests = new Questions(scene, doings).drawn(seed);
            var whole = full.answers(scene, scene.world(), file, requests);
            var less = twin.answers(scene.without(hidden), scene.world(), own, requests);
            for (int i = 0; i < requests.size(); i++) {
                assertThat(whole.get(i))
                        .as("world %d: %s", seed, requests.get(i))
                        .isEqualTo(less.get(i));
                asked.merge(requests.get(i).kind(), 1, Integer::sum);
                told.merge(requests.get(i).kind(), whole.get(i).startsWith("200") ? 1 : 0, Integer::sum);
            }
            withheld += hidden.size();
            files += file.others().isPresent() ? 1 : 0;
        }
        // Worlds in which all is open, or nothing, would prove nothing.
        assertThat(withheld).isGreaterThan(WORLDS);
        assertThat(files).isGreaterThan(WORLDS / 2);
        for (var kind : Kind.values()) {
            assertThat(asked.getOrDefault(kind, 0)).as("asked of %s", kind).isGreaterThan(WORLDS / 20);
            assertThat(told.getOrDefault(kind, 0))
                    .as("told of %s", kind)
                    .isGreaterThan(NEVER_TOLD.contains(kind) ? -1 : WORLDS / 100);
        }
    }

    @Test
    void restrictionsThatAreForgottenAreFound() throws Exception {
        int found = 0;
        for (long seed = 1; seed <= 60 && found == 0; seed++) {
            var scene = Scene.of(seed, DATABASES);
            var doings = Doings.of(PLANTED + seed, scene);
            var own = OnFile.own(scene, doings);
            var requests = wanted(scene, doings, EnumSet.complementOf(EnumSet.copyOf(OF_FILES)));
            var whole = full.answers(scene, withoutRestrictions(scene.world()), own, requests);
            var less = twin.answers(scene.without(scene.withheld()), scene.world(), own, requests);
            found += whole.equals(less) ? 0 : 1;
        }
        assertThat(found).isEqualTo(1);
    }

    /** A record that the caller may see, taken from one world only: each kind of question must notice. */
    @Test
    void aRecordThatIsToldIsFoundByEveryKindThatTellsOfRecords() throws Exception {
        var missing = EnumSet.allOf(Kind.class);
        missing.removeAll(WITHOUT_RECORDS);
        missing.removeAll(OF_DOINGS);
        missing.removeAll(OF_FILES);
        // Asked of withheld records only.
        missing.remove(Kind.CHANGE);
        for (long seed = 1; seed <= 400 && !missing.isEmpty(); seed++) {
            var scene = Scene.of(seed, DATABASES);
            var own = scene.rows().stream()
                    .filter(row -> row.owner() == scene.caller().party().number() && row.status() == 0)
                    .map(Scene.Row::id)
                    .findFirst();
            if (own.isPresent()) {
                var doings = Doings.of(2 * PLANTED + seed, scene);
                var file = OnFile.own(scene, doings);
                var requests = wanted(scene, doings, missing);
                var whole = full.answers(scene, scene.world(), file, requests);
                var less = twin.answers(scene.without(Set.of(own.get())), scene.world(), file, requests);
                missing.removeAll(differing(requests, whole, less));
            }
        }
        assertThat(missing).isEmpty();
    }

    /** What another party did, entered as if the caller's own had: each kind of question must notice. */
    @Test
    void whatOthersDidIsFoundByEveryKindThatTellsOfDoings() throws Exception {
        var missing = EnumSet.copyOf(OF_DOINGS);
        for (long seed = 1; seed <= 400 && !missing.isEmpty(); seed++) {
            var scene = Scene.of(seed, DATABASES);
            if (seesOnlyItsOwn(scene)) {
                var doings = Doings.of(3 * PLANTED + seed, scene);
                doings.planted(full.audit());
                var file = OnFile.own(scene, doings);
                var requests = wanted(scene, doings, missing);
                var whole = full.answers(scene, scene.world(), file, requests);
                var less = twin.answers(scene, scene.world(), file, requests);
                missing.removeAll(differing(requests, whole, less));
            }
        }
        assertThat(missing).isEmpty();
    }

    /** What others have on file, entered as if it were the caller's party's own: each question must notice. */
    @Test
    void whatOthersHaveOnFileIsFoundByEveryQuestionOfFiles() throws Exception {
        var missing = new TreeSet<String>();
        for (long seed = 1; seed <= 400 && (seed <= 2 || !missing.isEmpty()); seed++) {
            var scene = Scene.of(seed, DATABASES);
            var doings = Doings.of(4 * PLANTED + seed, scene);
            var own = OnFile.own(scene, doings);
            if (own.own().isPresent()) {
                var requests = new ArrayList<>(wanted(scene, doings, OF_FILES));
                missing.addAll(seed <= 2 ? requests.stream().map(Asked::what).toList() : List.of());
                // The secretariat would see all of it in any case, but for what it alone may ask.
                requests.removeIf(
                        one -> one.isOfSecretariat() == seesOnlyItsOwn(scene) || !missing.contains(one.what()));
                var whole = full.answers(scene, scene.world(), own.withLeak(scene, doings), requests);
                var less = twin.answers(scene, scene.world(), own, requests);
                for (int i = 0; i < requests.size(); i++) {
                    if (!whole.get(i).equals(less.get(i))) {
                        missing.remove(requests.get(i).what());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<Asked> wanted(Scene scene, Doings doings, Set<Kind> kinds) {
        return new Questions(scene, doings)
                .all().stream().filter(one -> kinds.contains(one.kind())).toList();
    }

    private static Set<Kind> differing(List<Asked> requests, List<String> whole, List<String> less) {
        var kinds = EnumSet.noneOf(Kind.class);
        for (int i = 0; i < requests.size(); i++) {
            if (!whole.get(i).equals(less.get(i))) {
                kinds.add(requests.get(i).kind());
            }
        }
        return kinds;
    }

    /** The secretariat sees what all did, and its officer asks about the records of all. */
    private static boolean seesOnlyItsOwn(Scene scene) {
        return scene.caller().party().kind() != Party.Kind.SECRETARIAT;
    }

    /** The rules of a hub that forgot what the sources restricted. */
    private static World withoutRestrictions(World world) {
        return new World(
                world.parties(),
                world.members(),
                world.databases(),
                world.agreements(),
                world.audiences().stream()
                        .map(one -> new Audience(one.number(), one.database(), one.owner(), one.level(), Set.of()))
                        .toList(),
                List.of(),
                world.measures(),
                world.purposes());
    }
}
