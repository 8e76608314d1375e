package org.liaisonhub.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.standards.InvalidValue;

class MultipartTest {
    private static final String TYPE = "multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW";
    private static final String WHOLE = """
            ------WebKitFormBoundary7MA4YWxkTrZu0gW
            Content-Disposition: form-data; name="csrf"

            token
            ------WebKitFormBoundary7MA4YWxkTrZu0gW
            Content-Disposition: form-data; name="document"

            اتفاق
            ------WebKitFormBoundary7MA4YWxkTrZu0gW
            Content-Disposition: form-data; name="file"; filename="a.yaml"
            Content-Type: application/yaml

            id: X
            --y

            ------WebKitFormBoundary7MA4YWxkTrZu0gW
            Content-Disposition: form-data; name="other"; filename=""
            Content-Type: application/octet-stream


            ------WebKitFormBoundary7MA4YWxkTrZu0gW--
            """;

    private static Form parse(String body) {
        return Multipart.parse(TYPE, body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void fieldsAreTextsAndFilesAreTheirExactBytes() {
        var form = parse(WHOLE);

        assertThat(form.value("csrf")).isEqualTo("token");
        assertThat(form.value("document")).isEqualTo("اتفاق");
        assertThat(form.file("file").orElseThrow()).isEqualTo("id: X\r\n--y\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(form.file("other")).as("no file was chosen").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--",
                "------WebKitFormBoundary7MA4YWxkTrZu0gW",
                "------WebKitFormBoundary7MA4YWxkTrZu0gW\n\nx",
                "------WebKitFormBoundary7MA4YWxkTrZu0gW\nContent-Disposition: form-data; name=\"a\"\n\nno end",
                "------WebKitFormBoundary7MA4YWxkTrZu0gW\nContent-Disposition: attachment; name=\"a\"\n\nx\n------WebKitFormBoundary7MA4YWxkTrZu0gW--",
                "before\n------WebKitFormBoundary7MA4YWxkTrZu0gW--"
            })
    void whatIsInAnotherFormIsRefused(String body) {
        assertThatThrownBy(() -> parse(body)).isInstanceOf(InvalidValue.class).hasMessageStartingWith("form");
    }

    @Test
    void everyCutOfARightBodyIsRefusedAndNothingElseIsThrown() {
        for (int end = 0; end < WHOLE.length() - "--\n".length(); end++) {
            var cut = WHOLE.substring(0, end);
            assertThatThrownBy(() -> parse(cut)).isInstanceOf(InvalidValue.class);
        }
        assertThatThrownBy(() -> Multipart.parse("multipart/form-data", new byte[0]))
                .isInstanceOf(InvalidValue.class);
    }
}
