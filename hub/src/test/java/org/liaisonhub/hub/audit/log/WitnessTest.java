package org.liaisonhub.hub.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.log.Witness.Outcome;
import org.liaisonhub.hub.audit.merkle.CompactRange;
import org.liaisonhub.hub.audit.merkle.Proofs;
import org.liaisonhub.hub.audit.merkle.TreeHash;
import org.liaisonhub.hub.audit.notes.Checkpoint;
import org.liaisonhub.hub.audit.notes.Cosignature;
import org.liaisonhub.hub.audit.notes.NoteSigner;
import org.liaisonhub.hub.audit.notes.SignedNote;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.standards.InvalidValue;

class WitnessTest {
    private static final NoteSigner LOG = NoteSigner.generate("other.example/log");
    private static final NoteSigner SELF = NoteSigner.generate("witness.example");

    private final Postgres postgres = TestPostgres.fresh();
    private final AuditTrail trail = new AuditTrail(postgres.dataSource());
    private final Witness witness = new Witness(postgres.dataSource(), SELF, trail, Clock.systemUTC());

    @AfterEach
    void close() {
        trail.close();
        postgres.close();
    }

    /** What the other hub asks for a log whose entries are the numbers below {@code size}, from {@code salt} on changed. */
    private static WitnessRequest request(long old, int size, int salt, NoteSigner signer) {
        Map<String, TreeHash> nodes = new HashMap<>();
        var range = new CompactRange();
        for (int i = 0; i < size; i++) {
            var leaf = TreeHash.leaf(("entry " + (i < salt ? i : -i)).getBytes(StandardCharsets.UTF_8));
            range.append(leaf, (height, index, hash) -> nodes.put(height + "/" + index, hash));
        }
        var proof = new Proofs((height, index) -> Objects.requireNonNull(nodes.get(height + "/" + index)))
                .consistency(Math.min(old, size), size);
        var note = SignedNote.sign(new Checkpoint("other.example/log", size, range.head()).text(), signer);
        var body = "old " + old + "\n"
                + proof.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining()) + "\n" + note.format();
        return WitnessRequest.parse(body.getBytes(StandardCharsets.UTF_8));
    }

    private static WitnessRequest request(long old, int size) {
        return request(old, size, Integer.MAX_VALUE, LOG);
    }

    @Test
    void signsALogThatOnlyGrows() {
        witness.watch(LOG.logKey());
        witness.watch(LOG.logKey());

        for (int[] step : new int[][] {{0, 5}, {5, 5}, {5, 300}, {300, 301}}) {
            var request = request(step[0], step[1]);
            assertThat(witness.add(request))
                    .isInstanceOfSatisfying(
                            Outcome.Signed.class,
                            signed -> assertThat(Cosignature.verify(
                                            request.note().text(), signed.signature(), SELF.witnessKey()))
                                    .isPresent());
        }
    }

    @Test
    void refusesWhatDidNotOnlyGrow() {
        witness.watch(LOG.logKey());
        witness.add(request(0, 100));

        assertThat(witness.add(request(90, 110))).isEqualTo(new Outcome.OtherSize(100));
        assertThat(witness.add(request(0, 50))).isEqualTo(new Outcome.OtherSize(100));
        assertThat(witness.add(request(100, 120, 60, LOG))).isEqualTo(new Outcome.Inconsistent());
        assertThat(witness.add(request(100, 100, 60, LOG))).isEqualTo(new Outcome.OtherSize(100));
        assertThatThrownBy(() -> witness.add(request(100, 99))).isInstanceOf(InvalidValue.class);
        assertThat(witness.add(request(100, 120, Integer.MAX_VALUE, NoteSigner.generate("other.example/log"))))
                .isEqualTo(new Outcome.BadSignature());
        assertThat(witness.add(request(100, 120))).isInstanceOf(Outcome.Signed.class);
    }

    @Test
    void knowsOnlyTheLogsThatItWatches() {
        assertThat(witness.add(request(0, 5))).isEqualTo(new Outcome.UnknownLog());
        witness.watch(LOG.logKey());
        assertThatThrownBy(() ->
                        witness.watch(NoteSigner.generate("other.example/log").logKey()))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> witness.watch(SELF.logKey())).isInstanceOf(InvalidValue.class);
    }

    /** Two futures of one log are put at the same time, again and again: one of them at most is ever signed. */
    @Test
    void ofTwoFuturesAtOnceOneIsSigned() throws Exception {
        witness.watch(LOG.logKey());
        witness.add(request(0, 10));
        List<Callable<Outcome>> both = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int salt = i % 2 == 0 ? Integer.MAX_VALUE : 15;
            both.add(() -> witness.add(request(10, 20, salt, LOG)));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = threads.invokeAll(both).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();

            assertThat(outcomes).filteredOn(Outcome.Signed.class::isInstance).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "old 1\n",
                "old 01\n\na\n",
                "new 1\n\na\n",
                "old 1\nAAAA\n\na\n1\n\n— a AAAAAAA=\n",
                "old -1\n\n"
            })
    void whatIsNoRequestIsRefused(String body) {
        assertThatThrownBy(() -> WitnessRequest.parse(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidValue.class);
    }
}
