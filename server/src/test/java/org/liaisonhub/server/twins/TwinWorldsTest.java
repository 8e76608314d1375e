package org.liaisonhub.server.twins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.rules.World;

/**
 * Whoever may not see something must not notice that it is there: for each random world there is a twin without what
 * the caller may not see, and every answer is the same to the byte. {@code -Dliaison.worlds=100000} is the nightly run.
 */
@SuppressWarnings("NullAway.Init")
final class TwinWorldsTest {
    private static final int WORLDS = Integer.getInteger("liaison.worlds", 500);
    private static final long FIRST = Long.getLong("liaison.worlds.first", 1);
    private static final Map<String, Integer> DATABASES = Map.of(
            "nominal", TwinHub.DEFINITIONS.require("nominal").number(),
            "stolen-travel-documents",
                    TwinHub.DEFINITIONS.require("stolen-travel-documents").number());

    private static TwinHub full;
    private static TwinHub twin;

    @BeforeAll
    static void open() {
        full = new TwinHub();
        twin = new TwinHub();
    }

    @AfterAll
    static void close() {
        full.close();
        twin.close();
    }

    @Test
    void whatIsWithheldLooksAbsentToTheByte() throws Exception {
        int withheld = 0;
        int told = 0;
        for (long seed = FIRST; seed < FIRST + WORLDS; seed++) {
            var scene = Scene.of(seed, DATABASES);
            var hidden = scene.withheld();
            var requests = scene.requests();
            var whole = full.answers(scene, scene.world(), requests);
            var less = twin.answers(scene.without(hidden), scene.world(), requests);
            for (int i = 0; i < requests.size(); i++) {
                assertThat(whole.get(i))
                        .as("world %d: %s", seed, requests.get(i))
                        .isEqualTo(less.get(i));
            }
            withheld += hidden.size();
            told += (int) whole.stream()
                    .filter(answer -> answer.contains("\"recordId\"") || answer.contains("\"content\""))
                    .count();
        }
        // Worlds in which all is open, or nothing, would prove nothing.
        assertThat(withheld).isGreaterThan(WORLDS);
        assertThat(told).isGreaterThan(WORLDS / 4);
    }

    @Test
    void aPlantedLeakIsFound() throws Exception {
        int found = 0;
        for (long seed = 1; seed <= 60 && found == 0; seed++) {
            var scene = Scene.of(seed, DATABASES);
            var requests = scene.requests();
            var whole = full.answers(scene, withoutRestrictions(scene.world()), requests);
            var less = twin.answers(scene.without(scene.withheld()), scene.world(), requests);
            found += whole.equals(less) ? 0 : 1;
        }
        assertThat(found).isEqualTo(1);
    }

    /** The rules of a hub that forgot what the sources restricted. */
    private static World withoutRestrictions(World world) {
        return new World(
                world.parties(),
                world.members(),
                world.databases(),
                world.agreements(),
                world.audiences().stream()
                        .map(one -> new org.liaisonhub.hub.access.policy.Audience(
                                one.number(), one.database(), one.owner(), one.level(), java.util.Set.of()))
                        .toList(),
                List.of(),
                world.measures(),
                world.purposes());
    }
}
