package org.liaisonhub.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.merkle.ProofCheck;
import org.liaisonhub.hub.audit.merkle.TreeHash;
import org.liaisonhub.hub.audit.notes.Checkpoint;
import org.liaisonhub.hub.audit.notes.NoteKey;
import org.liaisonhub.hub.audit.notes.NoteSigner;
import org.liaisonhub.hub.audit.notes.SignedNote;
import org.liaisonhub.server.api.ApiClient;
import org.liaisonhub.server.api.Description;
import tools.jackson.databind.JsonNode;

/** What a party can prove of the log, over the API alone. */
@SuppressWarnings("NullAway.Init")
final class AuditApiTest {
    private static final String AUDIT = "/api/v1/audit";

    private static RealHub hub;
    private static ApiClient utopia;
    private static ApiClient france;

    @BeforeAll
    static void start() throws Exception {
        hub = new RealHub();
        utopia = new ApiClient(hub.address(), hub.token("UTO"), new Description());
        france = utopia.with(hub.token("FRA"));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static String check() throws Exception {
        var question = "{\"purpose\":\"border-check\",\"travelDocuments\":[{\"number\":\"C1\",\"country\":\"UTO\"}]}";
        return utopia.post("/api/v1/checks", question).json().get("checkId").stringValue();
    }

    private static SignedNote checkpoint() throws Exception {
        hub.services().publishedLog().checkpoints().publish();
        return SignedNote.parse(utopia.get(AUDIT + "/checkpoint").body().getBytes(StandardCharsets.UTF_8));
    }

    private static List<TreeHash> hashes(JsonNode proof) {
        var hashes = new ArrayList<TreeHash>();
        proof.get("hashes").forEach(hash -> hashes.add(TreeHash.ofBase64(hash.stringValue())));
        return hashes;
    }

    @Test
    void aPartyProvesItsCheckAgainstASignedCheckpoint() throws Exception {
        var id = check();
        var note = checkpoint();
        var signed = Checkpoint.parse(note.text());
        var key = NoteKey.parse(utopia.get(AUDIT + "/key").json().get("log").stringValue());

        var proof = utopia.get(AUDIT + "/entries/" + id + "/proof?size=" + signed.size())
                .json();

        assertThat(note.isSignedBy(key)).isTrue();
        var entry = proof.get("entries").get(0);
        var text = entry.get("entry").stringValue();
        assertThat(text).startsWith("liaison-audit/1\n" + id + "\n").contains("\nUTO\n", "\nCHECK\n");
        var leaf = TreeHash.leaf(text.getBytes(StandardCharsets.UTF_8));
        assertThat(leaf.base64()).isEqualTo(entry.get("leaf").stringValue());
        assertThat(ProofCheck.includes(
                        signed.head(), signed.size(), entry.get("index").longValue(), leaf, hashes(entry)))
                .isTrue();
    }

    @Test
    void anEntryOfAnotherPartyIsAsAbsent() throws Exception {
        var id = check();

        assertThat(france.get(AUDIT + "/entries/" + id + "/proof").status()).isEqualTo(404);
        assertThat(france.get(AUDIT + "/entries/nothing/proof").status()).isEqualTo(404);
    }

    /** Of record 41 the agreement tells only that there is one; 42 was told. Entries once kept the position of the index, too. */
    @Test
    void theEntryOfACheckTellsTheAskerNoMoreThanItsAnswerDid() throws Exception {
        var id = UUID.randomUUID().toString();
        hub.audit()
                .append(new AuditEntry(
                        id, Instant.now(), "UTO", "account-1", "CHECK", "border-check", "", "00", "HIT", """
                        {"databases":{"nominal":"HIT"},"position":7171,\
                        "records":[[414141,1,"HIT",0.99,"persons[0]"],[424242,1,"HIT",0.98,"persons[0]"]],\
                        "told":{"414141":[]},"owners":{"nominal":{"KEN":"HIT"}}}"""));
        var officer = utopia.with(hub.token("UTO", Set.of(Role.DATA_PROTECTION_OFFICER)));
        var secretariat = utopia.with(hub.token("SEC", Set.of(Role.DATA_PROTECTION_OFFICER)));
        var search = AUDIT + "/entries?operation=CHECK";

        assertThat(officer.get(search).body())
                .contains(id, "424242")
                .doesNotContain("414141", "KEN", "7171", "position", "told", "owners");
        assertThat(officer.get(search + "&record=424242").body()).contains(id);
        assertThat(officer.get(search + "&record=414141").body()).doesNotContain(id);
        assertThat(secretariat.get(search + "&record=414141").body()).contains(id, "KEN");
        var proved = officer.get(AUDIT + "/entries/" + id + "/proof")
                .json()
                .get("entries")
                .get(0);
        assertThat(proved.has("entry")).isFalse();
        assertThat(proved.get("leaf").stringValue())
                .isEqualTo(TreeHash.leaf(secretariat
                                .get(AUDIT + "/entries/" + id + "/proof")
                                .json()
                                .get("entries")
                                .get(0)
                                .get("entry")
                                .stringValue()
                                .getBytes(StandardCharsets.UTF_8))
                        .base64());
    }

    @Test
    void aLaterLogIsProvedToContinueAnEarlier() throws Exception {
        check();
        var older = Checkpoint.parse(checkpoint().text());
        check();
        check();
        var newer = Checkpoint.parse(checkpoint().text());

        var proof = utopia.get(AUDIT + "/consistency?from=" + older.size() + "&to=" + newer.size())
                .json();

        assertThat(ProofCheck.consistent(older.size(), older.head(), newer.size(), newer.head(), hashes(proof)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?from=7&to=3", "?to=99999999", "?from=x", "?from=-1", "?from=1&from=2"})
    void sizesThatCannotBeAreRefused(String query) throws Exception {
        assertThat(utopia.get(AUDIT + "/consistency" + query).status()).isEqualTo(400);
    }

    @Test
    void tilesAreForEveryPartyAndEntriesAreNot() throws Exception {
        check();

        assertThat(utopia.get(AUDIT + "/tile/0/000.p/1").status()).isEqualTo(200);
        assertThat(utopia.get(AUDIT + "/tile/entries/000.p/1").status()).isEqualTo(403);
        assertThat(utopia.get(AUDIT + "/tile/0/999").status()).isEqualTo(404);
        assertThat(utopia.get(AUDIT + "/tile/0/0").status()).isEqualTo(404);
    }

    @Test
    void takingEntriesOutNeedsAFreshSecondFactorAndIsAudited() throws Exception {
        check();
        var path = AUDIT + "/tile/entries/000.p/1";
        var office = Set.of(Role.DATA_PROTECTION_OFFICER);
        hub.officer("protector", "SEC", office, "test-password-2026");
        var parts = hub.services().signIn();
        var protector = parts.accounts().find("protector").orElseThrow();
        var fresh = parts.sessions().start(protector, Instant.now()).id();
        var stale = parts.sessions()
                .start(protector, Instant.now().minusSeconds(600))
                .id();
        var nobody = utopia.with("");

        var unbound = utopia.with(hub.token("SEC", office)).get(path);
        assertThat(unbound.status()).isEqualTo(403);
        assertThat(unbound.json().get("rule").stringValue()).isEqualTo("token-not-bound");
        assertThat(nobody.get(path, "Cookie", "liaison=" + stale)
                        .json()
                        .get("rule")
                        .stringValue())
                .isEqualTo("second-factor-not-fresh");
        assertThat(nobody.get(path, "Cookie", "liaison=" + fresh).status()).isEqualTo(200);

        var entries = nobody.get(AUDIT + "/entries?operation=EXPORT_AUDIT", "Cookie", "liaison=" + fresh);
        assertThat(entries.body())
                .contains("entries/000.p/1", protector.caller().actor());
    }

    @Test
    void cosignaturesOfKnownWitnessesStandUnderTheCheckpoint() throws Exception {
        check();
        var witness = NoteSigner.generate("witness.example");
        var note = checkpoint();
        var path = AUDIT + "/checkpoints/" + Checkpoint.parse(note.text()).size() + "/cosignatures";
        var line = witness.cosign(note.text(), java.time.Instant.now()).line() + "\n";
        assertThat(utopia.call("POST", path, "text/plain", line).status()).isEqualTo(400);

        hub.services().publishedLog().checkpoints().trust(witness.witnessKey());

        assertThat(utopia.call("POST", path, "text/plain", line).status()).isEqualTo(204);
        assertThat(hub.services()
                        .publishedLog()
                        .checkpoints()
                        .at(Checkpoint.parse(note.text()).size())
                        .orElseThrow()
                        .isSignedBy(witness.witnessKey()))
                .isTrue();
        assertThat(utopia.call("POST", AUDIT + "/checkpoints/0/cosignatures", "text/plain", line)
                        .status())
                .isEqualTo(404);
        assertThat(utopia.post(path, "{}").status()).isEqualTo(415);
    }

    @Test
    void theHubWitnessesAnotherLog() throws Exception {
        var log = NoteSigner.generate("other.example/log");
        var one = TreeHash.leaf(new byte[] {1});
        var two = TreeHash.leaf(new byte[] {2});
        var path = AUDIT + "/witness/add-checkpoint";
        var first = "old 0\n\n" + note(log, 1, one);
        assertThat(utopia.call("POST", path, "text/plain", first).status()).isEqualTo(404);

        hub.services().publishedLog().witness().watch(log.logKey());

        assertThat(utopia.call("POST", path, "text/plain", first).body()).startsWith("\u2014 hub.example/log ");
        var again = utopia.call("POST", path, "text/plain", "old 0\n\n" + note(log, 2, TreeHash.node(one, two)));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).isEqualTo("1\n");
        var forked = "old 1\n" + two.base64() + "\n\n" + note(log, 2, TreeHash.node(two, one));
        assertThat(utopia.call("POST", path, "text/plain", forked).status()).isEqualTo(422);
        var forged = "old 1\n\n" + note(NoteSigner.generate("other.example/log"), 1, one);
        assertThat(utopia.call("POST", path, "text/plain", forged).status()).isEqualTo(403);
        assertThat(utopia.call("POST", path, "text/plain", "nothing").status()).isEqualTo(400);
    }

    private static String note(NoteSigner log, long size, TreeHash head) {
        return SignedNote.sign(new Checkpoint("other.example/log", size, head).text(), log)
                .format();
    }

    @Test
    void anOwnerSeesWhoConsultedItsRecordAndNobodyElseDoes() throws Exception {
        var stored = utopia.post(
                "/api/v1/databases/stolen-travel-documents/records",
                "{\"content\":{\"document-number\":\"C77\",\"issuing-country\":\"UTO\",\"document-type\":\"P\","
                        + "\"fraud-type\":\"STOLEN\"}}");
        var record = stored.json().get("id").longValue();
        france.get("/api/v1/records/" + record);
        var search = AUDIT + "/entries?record=" + record;

        var found = utopia.get(search);

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().get("entries"))
                .extracting(entry -> entry.get("operation").stringValue() + " "
                        + entry.get("party").stringValue())
                .containsExactly("READ_RECORD FRA", "RECORD UTO");
        assertThat(france.get(search).status()).isEqualTo(403);
        assertThat(utopia.get(AUDIT + "/entries").status()).isEqualTo(403);
        assertThat(utopia.get(AUDIT + "/entries?record=987654321").status()).isEqualTo(403);
        assertThat(utopia.with(hub.token("UTO", Set.of(Role.CHECKER)))
                        .get(search)
                        .status())
                .isEqualTo(403);
        var paged = utopia.get(search + "&limit=1").json();
        assertThat(utopia.get(search + "&limit=1&before=" + paged.get("next").longValue())
                        .json()
                        .get("entries"))
                .hasSize(1);
    }

    @Test
    void anOwnerSeesNothingOfWhatElseACheckShowed() throws Exception {
        var records = new java.util.ArrayList<Long>();
        for (var party : List.of(utopia, france)) {
            var country = party == utopia ? "UTO" : "FRA";
            records.add(party.post(
                            "/api/v1/databases/stolen-travel-documents/records",
                            "{\"content\":{\"document-number\":\"C90\",\"issuing-country\":\"" + country
                                    + "\",\"document-type\":\"P\",\"fraud-type\":\"STOLEN\"}}")
                    .json()
                    .get("id")
                    .longValue());
        }
        hub.audit()
                .append(new org.liaisonhub.hub.audit.AuditEntry(
                        "both",
                        java.time.Instant.now(),
                        "FRA",
                        "token-9",
                        "CHECK",
                        "visa",
                        "case 7",
                        "00ff",
                        "HIT",
                        "{\"records\":[[" + records.get(0) + ",1,\"POSSIBLE\",0.5,\"mrz[0]\"],[" + records.get(1)
                                + ",1,\"HIT\",1.0,\"mrz[0]\"]]}"));

        var found = utopia.get(AUDIT + "/entries?operation=CHECK&record=" + records.getFirst())
                .json()
                .get("entries");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("actor").stringValue()).isEqualTo("token-9");
        assertThat(found.get(0).get("outcome").stringValue()).isEqualTo("POSSIBLE");
        assertThat(found.get(0).get("detail").toString()).isEqualTo("{\"version\":1}");
        assertThat(found.get(0).get("reference").stringValue()).isEmpty();
        assertThat(found.get(0).get("subject").stringValue()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?from=yesterday", "?limit=0", "?limit=501", "?record=x", "?before=-1"})
    void criteriaThatCannotBeAreRefused(String query) throws Exception {
        assertThat(utopia.get(AUDIT + "/entries" + query).status()).isEqualTo(400);
    }
}
