package org.opengovcommunity.membership.registry;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengovcommunity.defaults.web.Problem;
import org.opengovcommunity.membership.registry.RegistryReport.Refusal;

class RegistryImportTests {

    private static final String HEADER =
            "Domain name,Domain type,Organization name,Suborganization name,City,State,Security contact email\n";

    private final InMemoryGovernmentDomains domains = new InMemoryGovernmentDomains();
    private final List<Object> news = new ArrayList<>();
    private final RegistryImport registry = new RegistryImport(domains, news::add);

    @Test
    void everyRowIsADomain() throws IOException {
        var report = take(HEADER
                + "DHS.gov,Federal - Executive,Department of Homeland Security,Management Directorate,Washington,DC,a@b.c\n"
                + "village.gov,City,\"Village, the Old\",,,,\n");

        assertThat(report).isEqualTo(new RegistryReport(2, 2, 0, 0, List.of()));
        assertThat(domains.all())
                .containsExactlyInAnyOrder(
                        new GovernmentDomain(
                                "dhs.gov",
                                Level.FEDERAL_EXECUTIVE,
                                "Department of Homeland Security",
                                "Management Directorate",
                                "Washington",
                                "DC"),
                        new GovernmentDomain("village.gov", Level.CITY, "Village, the Old", null, null, null));
        assertThat(news).containsExactly(new RegistryImported());
    }

    @ParameterizedTest
    @CsvSource({
        "Federal, FEDERAL",
        "Federal - Executive, FEDERAL_EXECUTIVE",
        "Federal - Legislative, FEDERAL_LEGISLATIVE",
        "Federal - Judicial, FEDERAL_JUDICIAL",
        "State or territory, STATE",
        "State or territory - Election, STATE",
        "Interstate, INTERSTATE",
        "County, COUNTY",
        "County - Election, COUNTY",
        "City, CITY",
        "City - Election, CITY",
        "Special district, SPECIAL_DISTRICT",
        "Special district - Election, SPECIAL_DISTRICT",
        "School district, SCHOOL_DISTRICT",
        "Tribal, TRIBAL",
        "Tribal - Election, TRIBAL"
    })
    void everyTypeOfTheRegistryHasALevel(String type, Level level) throws IOException {
        take(HEADER + "one.gov," + type + ",One,,,,\n");

        assertThat(domains.above("one.gov").orElseThrow().level()).isEqualTo(level);
    }

    @Test
    void theFileIsTheWholeRegistry() throws IOException {
        take(rows(1, 20));

        var report = take(rows(2, 20).replace("Holder of d7.gov", "Somebody Else") + row("new.gov"));

        assertThat(report).isEqualTo(new RegistryReport(20, 2, 18, 1, List.of()));
        assertThat(domains.above("d1.gov")).isEmpty();
        assertThat(domains.above("d7.gov").orElseThrow().organization()).isEqualTo("Somebody Else");
        assertThat(domains.all()).hasSize(20);
    }

    @Test
    void doingItAgainChangesNothing() throws IOException {
        take(rows(1, 3));

        assertThat(take(rows(1, 3))).isEqualTo(new RegistryReport(3, 0, 3, 0, List.of()));
    }

    @Test
    void badRowsAreNamedAndTheRestIsTaken() throws IOException {
        var report = take(HEADER
                + "one.gov,City,\"Two\nlines\",,,,\n"
                + "example.com,City,Not Government,,,,\n"
                + "gov,City,All of It,,,,\n"
                + "hq.dhs.gov,City,Too Deep,,,,\n"
                + "dhs.gоv,City,Cyrillic,,,,\n"
                + "five.gov,Kingdom,A King,,,,\n"
                + "six.gov,City,,,,,\n"
                + "seven.gov,City,Seven\n"
                + "eight.gov,City,Eight,,Town \uFFFD,,\n"
                + "nine.gov,City,Nine,,,,\n"
                + "Nine.gov,County,Nine Again,,,,\n"
                + "ten.gov,City," + "n".repeat(201) + ",,,,\n");

        assertThat(report.refused())
                .containsExactly(
                        new Refusal(2, "the organization is not one line of at most 200 characters"),
                        new Refusal(4, "the domain is not a name directly under .gov"),
                        new Refusal(5, "the domain is not a name directly under .gov"),
                        new Refusal(6, "the domain is not a name directly under .gov"),
                        new Refusal(7, "the domain is not a name directly under .gov"),
                        new Refusal(8, "the domain type is none that is known"),
                        new Refusal(9, "the organization is not named"),
                        new Refusal(10, "there are not as many columns as in the header"),
                        new Refusal(11, "the city is not UTF-8 text"),
                        new Refusal(13, "the domain is on an earlier line already"),
                        new Refusal(14, "the organization is not one line of at most 200 characters"));
        assertThat(report.rows()).isEqualTo(12);
        assertThat(domains.all()).extracting(GovernmentDomain::organization).containsExactly("Nine");
    }

    @Test
    void aDomainOfABadRowStaysAsItWas() throws IOException {
        take(rows(1, 20));

        var report = take(rows(1, 19) + "d20.gov,Kingdom,A King,,,,\n");

        assertThat(report.removed()).isZero();
        assertThat(domains.above("d20.gov").orElseThrow().organization()).isEqualTo("Holder of d20.gov");
    }

    @Test
    void halfAFileIsRefusedUnlessItIsMeant() throws IOException {
        take(rows(1, 20));

        assertThat(take(rows(3, 20)).removed()).as("a tenth may go").isEqualTo(2);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> take(rows(5, 20)))
                .withMessageContaining("2 of 18 known domains are not in this file");
        assertThat(domains.all()).hasSize(18);
        assertThat(news).hasSize(2);

        assertThat(registry.run(stream(rows(5, 20)), true).removed()).isEqualTo(2);
        assertThat(domains.all()).hasSize(16);
    }

    @Test
    void aFileThatBreaksOffChangesNothing() throws IOException {
        take(rows(1, 3));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> take(rows(1, 4) + "five.gov,City,\"Fi"))
                .withMessageContaining("Line 6 is not CSV");
        assertThat(domains.all()).hasSize(3);
    }

    @Test
    void aFileWithoutADomainIsRefusedEvenWhenItIsMeant() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> registry.run(stream(HEADER + "nonsense,City,Nonsense,,,,\n"), true))
                .withMessageContaining("no domain in this file");
        assertThat(domains.imported()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Domain name,Domain type\n", "email,email\n"})
    void anotherHeaderIsRefused(String csv) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> take(csv))
                .withMessageContaining("The first line must name the columns Domain name");
    }

    @Test
    void aByteOrderMarkAndAnotherOrderOfColumnsAreFine() throws IOException {
        take("\uFEFFState,City,Domain name,Domain type,Suborganization name,Organization name\r\n"
                + "DC,Washington,one.gov,City,,One\r\n");

        assertThat(domains.above("one.gov"))
                .contains(new GovernmentDomain("one.gov", Level.CITY, "One", null, "Washington", "DC"));
    }

    private RegistryReport take(String csv) throws IOException {
        return registry.run(stream(csv), false);
    }

    private static ByteArrayInputStream stream(String csv) {
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static String rows(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(n -> row("d" + n + ".gov"))
                .collect(joining("", HEADER, ""));
    }

    private static String row(String domain) {
        return domain + ",City,Holder of " + domain + ",,,,\n";
    }
}
