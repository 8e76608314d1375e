package org.liaisonhub.hub.imports.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON object a line, in the form of the definition, with {@code source-key} among its members. Members that start
 * with {@code #} are remarks and are passed over, and so is a line that holds only such.
 */
public final class NdjsonRows implements RowSource {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final InputStream in;
    private final LineReader lines;
    private final long total;

    public NdjsonRows(Path file) throws IOException {
        total = Files.size(file);
        in = Files.newInputStream(file);
        lines = new LineReader(in);
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (true) {
            byte[] line = lines.next();
            if (line == null) {
                return null;
            }
            long number = lines.number();
            var original = new RowBytes(line);
            if (lines.tooLong()) {
                return new Row.Faulty(number, original, "", "", CsvReader.TOO_LONG);
            }
            ObjectNode content;
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
                if (!(JSON.readTree(line) instanceof ObjectNode object)) {
                    return new Row.Faulty(number, original, "", "", "a line is one JSON object");
                }
                content = object;
            } catch (CharacterCodingException e) {
                return new Row.Faulty(number, original, "", "", CsvReader.NOT_UTF_8);
            } catch (JacksonException e) {
                return new Row.Faulty(
                        number, original, "", "", "a line is one JSON object, well-formed, no name twice");
            }
            var remarks = new ArrayList<String>();
            content.propertyNames().forEach(name -> {
                if (name.startsWith("#")) {
                    remarks.add(name);
                }
            });
            content.remove(remarks);
            if (content.isEmpty() && !remarks.isEmpty()) {
                continue;
            }
            var key = content.remove(Columns.SOURCE_KEY);
            return new Row.Read(
                    number,
                    original,
                    key != null && key.isString() ? key.stringValue().strip() : "",
                    content,
                    List.of());
        }
    }

    @Override
    public long consumed() {
        return lines.consumed();
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public RefusedForm refusedForm() {
        return new RefusedForm.Ndjson();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
