package io.matricula.standalone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.security.secret.Secrets;
import io.matricula.shared.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes the secrets of a cluster makes each that the services ask for. */
class InstallationSecretsTest {

    private static final Pattern TEXTS = Pattern.compile("for text in ([a-z/ -]+); do");
    private static final Pattern NAMES = Pattern.compile("for name in ([a-z -]+); do");

    @ParameterizedTest
    @ValueSource(strings = {"scripts/cluster", "docker-compose.yml"})
    void areAllMade(String maker) {
        assertThat(namedIn(maker, TEXTS))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(Secrets.GATEWAY),
                                Arrays.stream(Role.values()).map(role -> "credentials/" + role.claim()))
                        .toList());
        assertThat(namedIn(maker, NAMES))
                .containsExactlyInAnyOrder(Secrets.IDENTITIES, Secrets.ENROLLMENT_ACCESS, Secrets.PERSONAL_DATA);
        assertThat(Document.at(maker).text()).contains("signing-keys");
    }

    private static List<String> namedIn(String maker, Pattern loop) {
        var names = loop.matcher(Document.at(maker).text());
        assertThat(names.find()).as("%s in %s", loop, maker).isTrue();
        return List.of(names.group(1).split(" "));
    }
}
