package org.liaisonhub.server.twins;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.rules.Measure;
import org.liaisonhub.hub.access.rules.World;

/**
 * What the hub has on file in one world beside records: of the caller's party in both hubs, of others in one of them.
 *
 * @param own empty for a caller of a party that the hub does not know
 * @param others what another party has agreed with a third
 * @param met checks that met records
 */
record OnFile(Optional<PartyFile> own, Optional<PartyFile> others, List<MetRecords> met) {
    private static final String OWN = "OWN";
    private static final String OTHERS = "OTHERS";
    private static final int OWN_NUMBERS = 100;
    private static final int OTHERS_NUMBERS = 200;
    private static final long CALLERS_ACCOUNT = 1;

    static OnFile own(Scene scene, Doings doings) {
        var caller = scene.caller().party();
        var other = party(scene, doings.other());
        boolean known = scene.world().parties().contains(caller);
        return new OnFile(
                known
                        ? Optional.of(new PartyFile(
                                OWN, OWN_NUMBERS, caller, other, secretariat(scene), List.of(other), OWN_NUMBERS + 1))
                        : Optional.empty(),
                Optional.empty(),
                List.of(MetRecords.own(scene, doings)));
    }

    /** The same with what the caller may not see. */
    OnFile withOthers(Scene scene, Doings doings) {
        var third = party(scene, doings.third());
        var keptFrom = new ArrayList<>(List.of(third));
        own.ifPresent(file -> keptFrom.add(file.of()));
        return new OnFile(
                own,
                Optional.of(new PartyFile(
                        OTHERS,
                        OTHERS_NUMBERS,
                        party(scene, doings.other()),
                        third,
                        secretariat(scene),
                        keptFrom,
                        OTHERS_NUMBERS + 1)),
                List.of(MetRecords.own(scene, doings), MetRecords.others(scene, doings)));
    }

    /** The leak: the same as if it were the caller's party's own, and the caller's own session. */
    OnFile withLeak(Scene scene, Doings doings) {
        var third = party(scene, doings.third());
        return new OnFile(
                own,
                Optional.of(new PartyFile(
                        OTHERS,
                        OTHERS_NUMBERS,
                        scene.caller().party(),
                        third,
                        secretariat(scene),
                        List.of(third),
                        CALLERS_ACCOUNT)),
                List.of(MetRecords.own(scene, doings), MetRecords.leak(scene, doings)));
    }

    /** The rules of a hub that has this on file. */
    World world(World world) {
        var agreements = new ArrayList<>(world.agreements());
        var measures = new HashSet<>(world.measures());
        for (var file : files()) {
            agreements.addAll(file.signed());
            measures.add(new Measure.AgreementSuspended(file.name() + PartyFile.HELD));
        }
        return new World(
                world.parties(),
                world.members(),
                world.databases(),
                agreements,
                world.audiences(),
                world.restrictions(),
                measures,
                world.purposes());
    }

    /** Instead of what was on file before. */
    void enter(Handle handle) {
        FileRows.clear(handle);
        MetRecords.clear(handle);
        met.forEach(one -> one.enter(handle));
        for (var file : files()) {
            new FileRows(handle, file).enter();
        }
        if (own.isPresent() && others.isPresent()) {
            // The parties of a version are its own: a newer draft may be between others.
            new FileRows(handle, others.get()).amend(own.get());
        }
        for (var file : files()) {
            new FileRows(handle, file).suspend();
        }
    }

    /** Both, the caller's first. */
    List<PartyFile> files() {
        var files = new ArrayList<PartyFile>();
        own.ifPresent(files::add);
        others.ifPresent(files::add);
        return files;
    }

    private static Party party(Scene scene, String code) {
        return scene.world().parties().stream()
                .filter(party -> party.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Party> secretariat(Scene scene) {
        return scene.world().parties().stream()
                .filter(party -> party.kind() == Party.Kind.SECRETARIAT)
                .findFirst();
    }
}
