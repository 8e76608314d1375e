package org.liaisonhub.hub.access.secondfactor;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.liaisonhub.hub.access.Secret;

/** Codes for whoever lost the telephone: 80 random bits each, kept as a hash, each good once. */
final class RecoveryCodes {
    private static final int COUNT = 10;
    private static final int BYTES = 10;
    private static final Pattern FORM = Pattern.compile("[A-Z2-7]{16}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** Replaces the codes of an account; they are shown now and never again. Written as {@code ABCD-EFGH-IJKL-MNOP}. */
    static List<String> renew(Handle handle, long account) {
        handle.execute("delete from recovery_code where account = ?", account);
        var codes = new ArrayList<String>();
        for (int i = 0; i < COUNT; i++) {
            var bytes = new byte[BYTES];
            RANDOM.nextBytes(bytes);
            var plain = Base32.encode(bytes);
            handle.execute("insert into recovery_code (account, hash) values (?, ?)", account, hash(account, plain));
            codes.add(plain.replaceAll("(.{4})(?=.)", "$1-"));
        }
        return List.copyOf(codes);
    }

    /** Uses a code up; false when the account has none such, or it was used before. */
    static boolean use(Handle handle, long account, String given, Instant now) {
        var plain = given.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(plain).matches()
                && handle.execute(
                                "update recovery_code set used_at = ? where account = ? and hash = ? and used_at is null",
                                now.atOffset(ZoneOffset.UTC),
                                account,
                                hash(account, plain))
                        == 1;
    }

    private static String hash(long account, String plain) {
        return Secret.hash("recovery\n" + account + "\n" + plain);
    }
}
