package org.liaisonhub.hub.access.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.PlainText;

/** What an account that is to be made consists of, held against the rules. */
record Joiner(String signInName, String displayName, Party party, Set<Caller.Role> roles) {
    private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final int DISPLAY_LENGTH = 100;

    /** @throws InvalidValue when a value breaks its rule */
    Joiner {
        signInName = signInName.toLowerCase(Locale.ROOT);
        if (!SIGN_IN_NAME.matcher(signInName).matches()) {
            throw new InvalidValue("signInName", "2 to 64 characters a-z, 0-9 or . _ @ -, a letter or digit first");
        }
        if (displayName.isBlank() || displayName.length() > DISPLAY_LENGTH) {
            throw new InvalidValue("displayName", "1 to " + DISPLAY_LENGTH + " characters");
        }
        PlainText.require("displayName", displayName, DISPLAY_LENGTH);
        if (roles.isEmpty()) {
            throw new InvalidValue("roles", "at least one");
        }
        roles = Set.copyOf(roles);
    }

    /** Adds the account; 0 when the name is taken. */
    int insert(Handle handle, String passwordHash, Instant now) {
        return handle.createUpdate("""
                        insert into account
                            (party, sign_in_name, display_name, roles, password_hash, created_at, last_used_at)
                        values (:party, :name, :display, :roles, :hash, :now, :now) on conflict do nothing""")
                .bind("party", party.number())
                .bind("name", signInName)
                .bind("display", displayName)
                .bindArray(
                        "roles",
                        String.class,
                        roles.stream().map(Enum::name).sorted().toList())
                .bind("hash", passwordHash)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
