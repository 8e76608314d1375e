package org.liaisonhub.hub.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.liaisonhub.hub.audit.merkle.EntryBundle;
import org.liaisonhub.standards.InvalidValue;

/**
 * The bytes of an entry that are its leaf in the log: version 1, UTF-8, ten lines and the detail.
 *
 * <pre>
 * liaison-audit/1
 * ID
 * 2026-11-22T08:00:00.123456Z
 * PARTY, ACTOR, OPERATION, PURPOSE, REFERENCE, SUBJECT, OUTCOME (a line each, empty when there is none)
 * DETAIL (JSON, to the end, without a line feed behind it)
 * </pre>
 *
 * <p>No value but the detail holds a line feed, so that no two entries have the same bytes. A detail of more than
 * {@value #LONGEST_DETAIL} bytes stands in them as the hexadecimal SHA-256 of its UTF-8, and the first line is then
 * {@code liaison-audit/1 digest}: an entry must fit into a bundle of C2SP tlog-tiles. Another form gets another number;
 * entries keep the form in which they were written.
 */
public final class EntryBytes {
    /** Longest detail, in bytes of UTF-8, that stands in the log itself. */
    static final int LONGEST_DETAIL = 60_000;

    private static final String VERSION = "liaison-audit/1";
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private EntryBytes() {}

    /**
     * The leaf of an entry.
     *
     * @throws InvalidValue if the entry is too long for the log
     */
    public static byte[] of(AuditEntry entry) {
        var detail = entry.detail();
        var first = VERSION;
        if (detail.length() > LONGEST_DETAIL / 4) {
            var bytes = detail.getBytes(StandardCharsets.UTF_8);
            if (bytes.length > LONGEST_DETAIL) {
                first = VERSION + " digest";
                detail = sha256(bytes);
            }
        }
        var text = String.join(
                "\n",
                first,
                entry.id(),
                AT.format(entry.at()),
                entry.party(),
                entry.actor(),
                entry.operation(),
                entry.purpose(),
                entry.reference(),
                entry.subject(),
                entry.outcome(),
                detail);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > EntryBundle.LONGEST_ENTRY) {
            throw new InvalidValue("entry", "at most " + EntryBundle.LONGEST_ENTRY + " bytes");
        }
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
