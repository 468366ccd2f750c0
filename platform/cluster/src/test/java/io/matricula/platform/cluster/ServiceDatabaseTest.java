package io.matricula.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceDatabaseTest {

    @ParameterizedTest
    @CsvSource({
        "mongodb://db, mongodb://db/financial",
        "mongodb://db:27017/, mongodb://db:27017/financial",
        "mongodb://db/admin, mongodb://db/financial",
        "mongodb://a:1/?replicaSet=rs0, mongodb://a:1/financial?replicaSet=rs0",
        "mongodb://a:1?replicaSet=rs0, mongodb://a:1/financial?replicaSet=rs0",
    })
    void isNamedAfterItsServiceWhateverTheServersAddressSays(String server, String expected) {
        var database = new ServiceDatabase(server, "financial").getConnectionString();
        assertThat(database.getConnectionString()).isEqualTo(expected);
        assertThat(database.getDatabase()).isEqualTo("financial");
    }

    @ParameterizedTest
    @CsvSource("mongodb://somebody:secret@db/?authSource=admin, somebody")
    void keepsTheLogin(String server, String user) {
        assertThat(new ServiceDatabase(server, "financial")
                        .getConnectionString()
                        .getCredential()
                        .getUserName())
                .isEqualTo(user);
    }
}
