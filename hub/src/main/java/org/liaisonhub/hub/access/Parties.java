package org.liaisonhub.hub.access;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.standards.InvalidValue;

/** The parties of the hub: member countries, partner organisations, the secretariat. Thread-safe. */
public final class Parties {
    /** The rule that a code breaks when another party has it. */
    public static final String TAKEN = "not the code of another party";

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    /** Of a party that is no country. */
    static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{0,19}");

    static final int NAME_LENGTH = 100;

    private final Jdbi jdbi;
    private final Access access;

    public Parties(DataSource database, Access access) {
        this.jdbi = Jdbi.create(database);
        this.access = access;
    }

    /**
     * Adds a party without a word in the audit, for worlds that are made up. In earnest {@link Admissions} takes it in.
     *
     * @throws InvalidValue when the code or the name has not its form, or the code is taken
     */
    public Party create(String code, String name, Party.Kind kind) {
        requireForm(code, name, kind);
        var created = jdbi.withHandle(handle -> insert(handle, code, name, kind));
        access.reload();
        return created.orElseThrow(() -> new InvalidValue("code", TAKEN));
    }

    /** What every party must keep to, also one that no person typed. */
    static void requireForm(String code, String name, Party.Kind kind) {
        var form = kind == Party.Kind.COUNTRY ? COUNTRY : CODE;
        if (!form.matcher(code).matches()) {
            throw new InvalidValue(
                    "code",
                    kind == Party.Kind.COUNTRY
                            ? "three letters A-Z, as in ICAO Doc 9303-3"
                            : "1 to 20 characters A-Z, 0-9 or -, a letter first");
        }
        if (name.isBlank() || name.length() > NAME_LENGTH) {
            throw new InvalidValue("name", "1 to " + NAME_LENGTH + " characters");
        }
    }

    /** Adds the row inside a transaction of the caller; empty when the code is taken. */
    static Optional<Party> insert(Handle handle, String code, String name, Party.Kind kind) {
        // Looked for first: an attempt that conflicts uses up one of the 32,767 numbers of parties.
        return handle.createQuery("""
                        insert into party (code, name, kind)
                        select :code, :name, :kind where not exists (select 1 from party where code = :code)
                        on conflict (code) do nothing
                        returning number, code, name, kind""")
                .bind("code", code)
                .bind("name", name)
                .bind("kind", kind.name())
                .map((row, _) -> AccessRows.party(row))
                .findOne();
    }

    /** The party of that code. */
    public Optional<Party> find(String code) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select number, code, name, kind from party where code = :code")
                        .bind("code", code)
                        .map((row, _) -> AccessRows.party(row))
                        .findOne());
    }

    /** All parties, by code. */
    public List<Party> list() {
        return jdbi.withHandle(AccessTables::parties);
    }
}
