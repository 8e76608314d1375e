package org.liaisonhub.standards.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.liaisonhub.standards.InvalidValue;

class MrzFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void anyTextIsZonesOrNamedErrors(byte[] text) {
        for (ZoneText found : MrzReader.zones(new String(text, StandardCharsets.UTF_8))) {
            try {
                MachineReadableZone zone = MrzParser.parse(found.lines());

                assertThat(!zone.valid() || zone.checkDigitsValid()).isTrue();
                assertThat(zone.documentNumber()).doesNotContain("<");
            } catch (InvalidValue e) {
                assertThat(e.field()).matches("zone|line [123]");
            }
        }
    }
}
