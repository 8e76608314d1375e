package org.liaisonhub.hub.agreements;

import java.time.Clock;
import javax.sql.DataSource;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.records.databases.Definitions;

/** What of agreements works together: the documents, their life, the keys of the parties. */
public record AgreementOffice(Agreements agreements, AgreementLife life, PartyKeys keys, Parties parties) {
    /** On one database. */
    public static AgreementOffice open(
            DataSource database, Definitions definitions, Access access, AuditTrail audit, Clock clock) {
        var agreements = new Agreements(database, definitions, access, audit, clock);
        return new AgreementOffice(
                agreements,
                new AgreementLife(database, access, audit, clock),
                new PartyKeys(database, access, audit, clock),
                new Parties(database, access));
    }
}
