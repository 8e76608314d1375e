package org.liaisonhub.hub.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/**
 * Turns what was asked into a digest (HMAC-SHA-256) that says "the same question" to whoever holds the key, and
 * nothing to whoever reads the trail alone. Thread-safe.
 */
public final class AuditKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final Mac keyed;

    private AuditKey(byte[] key) {
        if (key.length < BYTES) {
            throw new IllegalArgumentException("an audit key has at least " + BYTES + " bytes");
        }
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    /** A key that is kept elsewhere, for example in a file; at least 32 bytes. */
    public static AuditKey of(byte[] key) {
        return new AuditKey(key.clone());
    }

    /** The key that the hub keeps in its database; made at random when there is none yet. */
    public static AuditKey in(DataSource database) {
        var fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        try (var connection = database.getConnection();
                var insert =
                        connection.prepareStatement("insert into audit_key (key) values (?) on conflict do nothing");
                var select = connection.prepareStatement("select key from audit_key")) {
            connection.setAutoCommit(true);
            insert.setBytes(1, fresh);
            insert.executeUpdate();
            try (var rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new AuditUnavailable("the database keeps no audit key", null);
                }
                return new AuditKey(rows.getBytes(1));
            }
        } catch (SQLException broken) {
            throw new AuditUnavailable("the audit key cannot be read", broken);
        } finally {
            Arrays.fill(fresh, (byte) 0);
        }
    }

    /** Digest of {@code text}: 64 hexadecimal digits. */
    public String digest(String text) {
        try {
            var mac = (Mac) keyed.clone();
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the JDK's own " + ALGORITHM + " can be cloned", impossible);
        }
    }
}
