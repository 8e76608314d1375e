package org.liaisonhub.hub.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.hub.access.MemberStates;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.agreements.TestAgreements.Extent;
import org.liaisonhub.hub.restrictions.Restrictions;

/** Stored records that a level, an owner or a member state withholds: in a check and in a reading they are not there. */
class WithheldTest {
    private static final String NOMINAL = "nominal";
    private static final String POLICE = "police-check";
    private static final EnumSet<Operation> BOTH = EnumSet.of(Operation.CHECK, Operation.READ_RECORD);

    private final CheckingHub hub = new CheckingHub();
    private final Caller owner = hub.join("UTO", Party.Kind.COUNTRY);
    private final Caller member = hub.join("KEN", Party.Kind.COUNTRY);
    private final Caller union = hub.join("NHCU", Party.Kind.ORGANISATION);
    private final Restrictions restrictions =
            new Restrictions(hub.postgres.dataSource(), hub.access, hub.audit, hub.clock);
    private final MemberStates members = new MemberStates(hub.postgres.dataSource(), hub.access, hub.audit, hub.clock);

    @BeforeEach
    void letUtopiaRecord() {
        hub.agreements.grant(owner.party(), NOMINAL, EnumSet.of(Operation.RECORD, Operation.READ_RECORD));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private static String wanted(String level) {
        return """
                {"person-status": "WANTED", "purpose": "ARREST_SEARCH", "confidentiality": "%s",
                 "names": [{"family": "ERIKSSON", "given": "ANNA MARIA"}], "dates-of-birth": ["1974-08-12"],
                 "nationalities": ["UTO"], "sex": "F"}""".formatted(level);
    }

    private boolean sees(Caller caller, long record) throws InterruptedException {
        var answer = hub.ask(caller, Questions.person(Questions.ANNA));
        boolean found = answer.result() == Result.HIT;
        assertThat(answer.databases().getFirst().records()).hasSize(found ? 1 : 0);
        var read = hub.records.read(caller, record, POLICE);
        assertThat(hub.records.versions(caller, record, POLICE).isEmpty()).isEqualTo(read.isEmpty());
        assertThat(read.isPresent()).as("read as it is checked").isEqualTo(found);
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "OFFICIAL_USE, official-use, OFFICIAL_USE, true",
        "RESTRICTED,   restricted,   RESTRICTED,   true",
        "RESTRICTED,   official-use, CONFIDENTIAL, false",
        "RESTRICTED,   confidential, OFFICIAL_USE, false",
        "CONFIDENTIAL, confidential, CONFIDENTIAL, true",
        "CONFIDENTIAL, restricted,   CONFIDENTIAL, false",
        "CONFIDENTIAL, confidential, RESTRICTED,   false",
    })
    void aRecordIsSeenWithinClearanceAndCeiling(String level, String ceiling, Confidentiality clearance, boolean seen)
            throws InterruptedException {
        hub.agreements.grant(union.party(), NOMINAL, BOTH, Extent.upTo(ceiling));
        long record = hub.put(owner, NOMINAL, "case-1", wanted(level));

        assertThat(sees(CheckingHub.cleared(union, clearance), record)).isEqualTo(seen);
    }

    @Test
    void aRecordThatIsRaisedIsGoneAndItsOwnerStillNeedsClearance() throws InterruptedException {
        hub.agreements.grant(union.party(), NOMINAL, BOTH, Extent.upTo("restricted"));
        var reader = CheckingHub.cleared(union, Confidentiality.CONFIDENTIAL);
        long record = hub.put(owner, NOMINAL, "case-1", wanted("OFFICIAL_USE"));
        assertThat(sees(reader, record)).isTrue();

        hub.put(owner, NOMINAL, "case-1", wanted("CONFIDENTIAL"));

        assertThat(sees(reader, record)).isFalse();
        assertThat(hub.records.read(owner, record, "")).isEmpty();
        assertThat(hub.records.read(CheckingHub.cleared(owner, Confidentiality.CONFIDENTIAL), record, ""))
                .isPresent();
    }

    @Test
    void whatIsKeptFromAMemberStateIsKeptFromItsOrganisation() throws InterruptedException {
        hub.agreements.grant(union.party(), NOMINAL, BOTH);
        hub.agreements.grant(member.party(), NOMINAL, BOTH);
        var administrator = new Caller(
                hub.agreements.secretariat(), "account-9", Caller.Kind.OFFICER, Set.of(Caller.Role.ADMINISTRATOR));
        long record = hub.put(owner, NOMINAL, "case-1", wanted("OFFICIAL_USE"));
        for (var database : List.of(NOMINAL, "")) {
            restrictions.exclude(owner, database, "KEN");
            assertThat(sees(member, record)).isFalse();
            assertThat(sees(union, record)).isTrue();

            members.set(administrator, "NHCU", List.of("KEN"));
            assertThat(sees(union, record)).isFalse();
            restrictions.readmit(owner, database, "KEN");

            assertThat(sees(union, record)).isTrue();
            members.set(administrator, "NHCU", List.of());
        }
        hub.records.store(owner, NOMINAL, "case-1", CheckingHub.json(wanted("OFFICIAL_USE")), List.of("KEN"));
        assertThat(sees(union, record)).isTrue();
        members.set(administrator, "NHCU", List.of("KEN"));
        assertThat(sees(union, record)).isFalse();
    }
}
