package org.liaisonhub.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.liaisonhub.standards.InvalidValue;

/**
 * Reads a form with files as browsers send it: fields as text, files as their exact bytes.
 *
 * <p>Source: RFC 7578, RFC 2046 section 5.1. Narrower: no preamble, no nested parts, no encodings, names of plain letters.
 */
final class Multipart {
    static final String MEDIA_TYPE = "multipart/form-data";

    private static final int MOST_PARTS = 50;
    private static final int LONGEST_HEAD = 1_024;
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i).*;\\s*boundary=\"?([0-9a-z'()+_,./:=?-]{1,70})\"?\\s*");
    private static final Pattern NAME = Pattern.compile(
            "(?im)^content-disposition: *form-data; *name=\"([a-z][a-z0-9-]{0,40})\"(; *filename.*)?\\r?$");
    private static final byte[] HEAD_ENDS = {'\r', '\n', '\r', '\n'};

    private final byte[] body;
    private int at;

    private Multipart(byte[] body) {
        this.body = body;
    }

    /**
     * @param contentType with the boundary
     * @throws InvalidValue when it is not in that form
     */
    static Form parse(String contentType, byte[] body) {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.matches()) {
            throw malformed();
        }
        return new Multipart(body).parts("--" + boundary.group(1));
    }

    private Form parts(String delimiter) {
        var values = new LinkedHashMap<String, List<String>>();
        var files = new LinkedHashMap<String, byte[]>();
        var between = ("\r\n" + delimiter).getBytes(StandardCharsets.US_ASCII);
        skip(delimiter.getBytes(StandardCharsets.US_ASCII));
        for (int part = 0; !ends(); part++) {
            if (part == MOST_PARTS) {
                throw new InvalidValue("form", "at most " + MOST_PARTS + " fields");
            }
            skip("\r\n".getBytes(StandardCharsets.US_ASCII));
            part(between, values, files);
        }
        return new Form(values, files);
    }

    private void part(byte[] between, Map<String, List<String>> values, Map<String, byte[]> files) {
        int headEnd = find(HEAD_ENDS);
        if (headEnd - at > LONGEST_HEAD) {
            throw malformed();
        }
        var name = NAME.matcher(new String(body, at, headEnd - at, StandardCharsets.UTF_8));
        if (!name.find()) {
            throw malformed();
        }
        at = headEnd + HEAD_ENDS.length;
        int end = find(between);
        var content = Arrays.copyOfRange(body, at, end);
        at = end + between.length;
        if (name.group(2) == null) {
            values.computeIfAbsent(name.group(1), _ -> new ArrayList<>()).add(text(content));
        } else if (content.length > 0 && files.put(name.group(1), content) != null) {
            throw new InvalidValue("form", "one file a field");
        }
    }

    private boolean ends() {
        return at + 2 <= body.length && body[at] == '-' && body[at + 1] == '-';
    }

    private void skip(byte[] expected) {
        if (at + expected.length > body.length
                || !Arrays.equals(body, at, at + expected.length, expected, 0, expected.length)) {
            throw malformed();
        }
        at += expected.length;
    }

    private int find(byte[] sought) {
        for (int from = at; from + sought.length <= body.length; from++) {
            if (body[from] == sought[0] && Arrays.equals(body, from, from + sought.length, sought, 0, sought.length)) {
                return from;
            }
        }
        throw malformed();
    }

    private static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new InvalidValue("form", "UTF-8");
        }
    }

    private static InvalidValue malformed() {
        return new InvalidValue("form", "multipart/form-data of RFC 7578");
    }
}
