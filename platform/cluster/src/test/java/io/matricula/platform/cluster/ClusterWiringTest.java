package io.matricula.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import io.matricula.platform.messaging.axon.AggregateCache;
import io.matricula.platform.messaging.axon.ProjectionTokens;
import io.matricula.platform.messaging.records.RecordStore;
import io.matricula.platform.security.secret.GivenSecrets;
import io.matricula.platform.security.secret.Secrets;
import io.matricula.platform.web.ExampleService;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
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
            "matricula.mongodb=mongodb://somebody:secret@127.0.0.1:1/?w=1&journal=false"
        })
class ClusterWiringTest {

    @DynamicPropertySource
    static void secrets(DynamicPropertyRegistry properties) {
        properties.add("matricula.secrets", GivenSecrets::folder);
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
                        .doesNotContain("secret"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> health(String group) {
        return RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/actuator/health/" + group)
                .exchange((request, response) -> Objects.requireNonNull(response.bodyTo(Map.class)));
    }
}
