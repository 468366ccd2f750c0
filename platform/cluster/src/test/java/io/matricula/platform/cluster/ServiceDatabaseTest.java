package io.matricula.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.platform.security.secret.SecretUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceDatabaseTest {

    private static final String PASSWORD = "p%40ss/w:rd? with@every&thing+more";

    @TempDir
    private Path secrets;

    @ParameterizedTest
    @CsvSource({
        "mongodb://db, mongodb://db/financial",
        "mongodb://db:27017/, mongodb://db:27017/financial",
        "mongodb://db/admin, mongodb://db/financial",
        "mongodb://a:1/?replicaSet=rs0, mongodb://a:1/financial?replicaSet=rs0",
        "mongodb://a:1?replicaSet=rs0, mongodb://a:1/financial?replicaSet=rs0",
        "'mongodb://a:1,b:2/?replicaSet=rs0', 'mongodb://a:1,b:2/financial?replicaSet=rs0'",
    })
    void isNamedAfterItsServiceWhateverTheServersAddressSays(String server, String expected) {
        var database = database(server, ServerCredentials.none()).getConnectionString();
        assertThat(database.getConnectionString()).isEqualTo(expected);
        assertThat(database.getDatabase()).isEqualTo("financial");
    }

    @Test
    void anAddressWithAPasswordIsTakenAsItIs() {
        var address = database("mongodb://somebody:secret@db/?authSource=admin", ServerCredentials.none());
        assertThatLoginIs(address, "somebody", "secret");
    }

    @Test
    void thePasswordOfAUserWhoIsNamedAloneIsASecret() throws IOException {
        Files.writeString(secrets.resolve(ServerCredentials.MONGODB_PASSWORD), PASSWORD + "\n");
        var address = database("mongodb://matricula@db/?authSource=admin", given());
        assertThatLoginIs(address, "matricula", PASSWORD);
        assertThat(address).asString().doesNotContain("every");
    }

    @Test
    void aPasswordThatIsNotThereIsMissed() {
        assertThatThrownBy(() -> database("mongodb://matricula@db", given()).getConnectionString())
                .isInstanceOf(SecretUnavailable.class)
                .hasMessageContaining(ServerCredentials.MONGODB_PASSWORD);
        assertThatThrownBy(() -> database("mongodb://matricula@db", ServerCredentials.none())
                        .getConnectionString())
                .isInstanceOf(SecretUnavailable.class);
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> database("db:27017", ServerCredentials.none()).getConnectionString());
    }

    @ParameterizedTest
    @CsvSource({
        "mongodb://db, false, false",
        "mongodb://db, true, false",
        "mongodb://db/?tls=true, false, false",
        "mongodb://db/?tls=true, true, true",
    })
    void theAuthorityIsAskedOnlyWhereThereIsOneAndTlsIsSpoken(String server, boolean isThere, boolean isAsked)
            throws IOException {
        if (isThere) {
            ServerCertificate.selfSigned(secrets).publishedAs(secrets.resolve(ServerCredentials.AUTHORITY));
        }
        assertThat(database(server, given()).getSslBundle() != null).isEqualTo(isAsked);
    }

    private ServerCredentials given() {
        return ServerCredentials.in(secrets.toString());
    }

    private static ServiceDatabase database(String server, ServerCredentials credentials) {
        return new ServiceDatabase(server, "financial", credentials);
    }

    private static void assertThatLoginIs(ServiceDatabase database, String user, String password) {
        var credential = Objects.requireNonNull(database.getConnectionString().getCredential());
        assertThat(credential.getUserName()).isEqualTo(user);
        assertThat(credential.getPassword()).isEqualTo(password.toCharArray());
        assertThat(credential.getSource()).isEqualTo("admin");
    }
}
