package io.matricula.standalone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tour through one enrollment is short, and every station is a file. */
class TourTest {

    private static final int MAX_STATIONS = 12;

    @Test
    void theTourHasAtMostTwelveStations() {
        List<String> numbers = stations().map(station -> station.get(0)).toList();
        assertThat(numbers)
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(MAX_STATIONS)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void everyStationIsAFile() {
        assertThat(stations().flatMap(station -> Document.codeIn(station.get(1))))
                .hasSizeGreaterThan(1)
                .allSatisfy(type -> assertThat(Sources.types()).contains(type));
    }

    private static Stream<List<String>> stations() {
        return Document.rowsIn(Document.at("CONTRIBUTING.md").section("## A tour through one enrollment"));
    }
}
