package io.matricula.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import io.matricula.platform.messaging.axon.AggregateCache;
import io.matricula.platform.messaging.axon.ProjectionTokens;
import io.matricula.platform.messaging.records.RecordStore;
import io.matricula.platform.security.secret.GivenSecrets;
import io.matricula.platform.security.secret.Secrets;
import io.matricula.platform.web.ExampleService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventScheduler;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.scheduling.EventScheduler;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

/** What the cluster mode is made of. Neither Axon Server nor MongoDB is there: a service starts all the same. */
@SpringBootTest(
        classes = ExampleService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=example",
            "matricula.axonserver=127.0.0.1:1",
            "matricula.axonserver-tls=true",
            "matricula.mongodb=mongodb://somebody@127.0.0.1:1/?w=1&journal=false&tls=true&authSource=admin"
        })
class ClusterWiringTest {

    @DynamicPropertySource
    static void secrets(DynamicPropertyRegistry properties) throws IOException {
        Path folder = GivenSecrets.in(Path.of("target/secrets-and-credentials"));
        Files.writeString(folder.resolve(ServerCredentials.AXON_SERVER_TOKEN), "token-".repeat(6));
        Files.writeString(folder.resolve(ServerCredentials.MONGODB_PASSWORD), "secret-".repeat(6));
        ServerCertificate.selfSigned(folder).publishedAs(folder.resolve(ServerCredentials.AUTHORITY));
        properties.add("matricula.secrets", folder::toString);
    }

    @Autowired
    private Configuration axon;

    @Autowired
    private ApplicationContext context;

    @LocalManagementPort
    private int port;

    @Test
    void eventsAndMessagesGoThroughAxonServer() {
        assertThat(axon.eventStore()).isInstanceOf(AxonServerEventStore.class);
        assertThat(axon.commandBus()).isInstanceOf(AxonServerCommandBus.class);
        assertThat(axon.queryBus()).isInstanceOf(AxonServerQueryBus.class);
    }

    @Test
    void timersAreInAxonServer() {
        assertThat(axon.getComponent(EventScheduler.class)).isInstanceOf(AxonServerEventScheduler.class);
    }

    @Test
    void tokensAreStoredAfterEverythingElseAndThoseOfProjectionsWithTheirModels() {
        assertThat(axon.eventProcessingConfiguration().tokenStore("any")).isInstanceOf(TokenAfterSagasStore.class);
        assertThat(context.getBean(ProjectionTokens.class).store()).isNotInstanceOf(TokenAfterSagasStore.class);
    }

    @Test
    void recordsAreInMongo() {
        assertThat(context.getBean(RecordStore.class)).isInstanceOf(MongoRecordStore.class);
        assertThat(context.getBean(ServiceDatabase.class).name()).isEqualTo("example");
    }

    @Test
    void whatMongoAcknowledgesIsInTheJournalsOfTheMajority() {
        var concern = context.getBean(MongoClient.class).getDatabase("example").getWriteConcern();
        assertThat(concern.getWString()).isEqualTo("majority");
        assertThat(concern.getJournal()).isTrue();
        assertThat(context.getBean(MongoTemplate.class)
                        .trackingTokensCollection()
                        .getWriteConcern())
                .isEqualTo(concern);
        assertThat(context.getBean(MongoOperations.class)
                        .getCollection(StoredRecord.COLLECTION)
                        .getWriteConcern())
                .isEqualTo(concern);
    }

    @Test
    void serversAreShownSecretsAndKnownByTheirAuthority() {
        var connector = context.getBean(AxonServerConfiguration.class);
        assertThat(connector.getToken()).isEqualTo("token-".repeat(6));
        assertThat(connector.isSslEnabled()).isTrue();
        assertThat(connector.getCertFile()).endsWith(ServerCredentials.AUTHORITY);
        var settings = MongoClientSettings.builder();
        context.getBeanProvider(MongoClientSettingsBuilderCustomizer.class)
                .orderedStream()
                .forEach(customizer -> customizer.customize(settings));
        var mongo = settings.build();
        assertThat(Objects.requireNonNull(mongo.getCredential()).getPassword())
                .isEqualTo("secret-".repeat(6).toCharArray());
        assertThat(mongo.getSslSettings().isEnabled()).isTrue();
        assertThat(mongo.getSslSettings().isInvalidHostNameAllowed()).isFalse();
        assertThat(mongo.getSslSettings().getContext()).isNotNull();
    }

    @Test
    void secretsAreGiven() {
        assertThat(context.getBean(Secrets.class)).isInstanceOf(MountedSecrets.class);
    }

    @Test
    void nothingIsInASqlStore() {
        assertThat(context.getBeansOfType(DataSource.class)).isEmpty();
    }

    @Test
    void aggregatesAreKeptOnlyAsLongAsTheyAreCurrent() {
        assertThat(context.getBean(Cache.class)).isInstanceOf(AggregateCache.class);
    }

    @Test
    void everythingIsStoredAsJson() {
        assertThat(axon.serializer()).isInstanceOf(Jackson3Serializer.class);
        assertThat(axon.eventSerializer()).isInstanceOf(Jackson3Serializer.class);
        assertThat(axon.messageSerializer()).isInstanceOf(Jackson3Serializer.class);
        assertThat(getClass().getClassLoader().getResource("com/thoughtworks/xstream/XStream.class"))
                .isNull();
    }

    @Test
    void noErrorOfAnEventHandlerIsOnlyLogged() {
        assertThat(axon.eventProcessingConfiguration().errorHandler("any"))
                .isSameAs(PropagatingErrorHandler.instance());
    }

    @Test
    void nothingCallsHome() {
        assertThat(context.getBeansOfType(UpdateChecker.class)).isEmpty();
        assertThat(System.getProperty("axoniq.update-checker.disabled")).isEqualTo("true");
    }

    @Test
    void everyInstanceHasANameOfItsOwn() {
        assertThat(context.getEnvironment().getProperty("axon.axonserver.client-id"))
                .startsWith("example-")
                .hasSizeGreaterThan("example-".length() + 30)
                .isEqualTo(context.getEnvironment().getProperty("matricula.instance"));
    }

    @Test
    void withoutItsServersItIsAliveButNotReadyAndSaysWhatIsMissing() {
        assertThat(health("liveness")).containsEntry("status", "UP");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(health("readiness").toString())
                        .contains("waitingFor=Axon Server", "waitingFor=MongoDB", "OUT_OF_SERVICE")
                        .doesNotContain("secret", "token"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> health(String group) {
        return RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/actuator/health/" + group)
                .exchange((request, response) -> Objects.requireNonNull(response.bodyTo(Map.class)));
    }
}
