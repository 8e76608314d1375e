package org.liaisonhub.standards.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MrzReaderTest {
    @Test
    void zonesFollowEachOtherWithAndWithoutBlankLines() {
        String text = String.join("\n", Specimens.TD3) + "\n" + String.join("\r\n", Specimens.TD1) + "\r\n\r\n  \n"
                + String.join("\n", Specimens.MRV_B) + "\n" + String.join("\n", Specimens.TD2);

        assertThat(MrzReader.zones(text))
                .containsExactly(
                        new ZoneText(1, Specimens.TD3),
                        new ZoneText(3, Specimens.TD1),
                        new ZoneText(8, Specimens.MRV_B),
                        new ZoneText(10, Specimens.TD2));
    }

    @Test
    void aLineOfAWrongLengthStaysInItsZone() {
        String text = Specimens.TD3.get(0) + "\n" + Specimens.TD3.get(1) + "<\n" + String.join("\n", Specimens.TD1);

        assertThat(MrzReader.zones(text))
                .extracting(zone -> zone.lines().size())
                .containsExactly(2, 3);
    }

    @Test
    void aBlankLineEndsAZoneThatIsNotWhole() {
        String text = Specimens.TD3.get(0) + "\n\n" + String.join("\n", Specimens.TD2);

        assertThat(MrzReader.zones(text))
                .extracting(zone -> zone.lines().size())
                .containsExactly(1, 2);
    }

    @Test
    void thereIsNoZoneInNothing() {
        assertThat(MrzReader.zones("")).isEmpty();
        assertThat(MrzReader.zones(" \n\r\n\t\n")).isEmpty();
        assertThatThrownBy(() -> new MrzReader(List.<String>of().iterator()).next())
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void readsNoFurtherThanTheZoneItHandsOut() {
        Iterator<String> endless =
                Stream.iterate(0, i -> i + 1).map(i -> Specimens.TD3.get(i % 2)).iterator();

        var reader = new MrzReader(endless);

        assertThat(reader.next().firstLine()).isEqualTo(1);
        assertThat(reader.next().firstLine()).isEqualTo(3);
    }
}
