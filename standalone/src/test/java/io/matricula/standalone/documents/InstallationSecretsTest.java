package io.matricula.standalone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.security.secret.Secrets;
import io.matricula.shared.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes the secrets of a cluster makes each that the services ask for. */
class InstallationSecretsTest {

    private static final Pattern PROGRAMS = Pattern.compile("for program in ([a-z ]+); do");
    private static final Pattern TEXTS = Pattern.compile("for text in ([a-z -]+); do");
    private static final Pattern NAMES = Pattern.compile("for name in ([a-z -]+); do");

    @Test
    void areAllMade() {
        assertThat(namedIn(PROGRAMS))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Arrays.stream(Role.values()).map(Role::claim), Stream.of("web"))
                                .toList());
        assertThat(namedIn(TEXTS)).containsExactly(Secrets.GATEWAY);
        assertThat(namedIn(NAMES))
                .containsExactlyInAnyOrder(Secrets.IDENTITIES, Secrets.ENROLLMENT_ACCESS, Secrets.PERSONAL_DATA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scripts/cluster", "deploy/compose/secrets"})
    void areMadeAlikeWithContainersAndWithout(String maker) {
        assertThat(Document.at(maker).text()).contains("/installation-secrets\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scripts/cluster", "docker-compose.yml"})
    void theKeysOfTokensComeFromTheIssuer(String maker) {
        assertThat(Document.at(maker).text()).contains("signing-keys >");
    }

    private static List<String> namedIn(Pattern loop) {
        var names = loop.matcher(Document.at("deploy/installation-secrets").text());
        assertThat(names.find()).as("%s", loop).isTrue();
        return List.of(names.group(1).split(" "));
    }
}
