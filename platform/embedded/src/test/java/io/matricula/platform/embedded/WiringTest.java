package io.matricula.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.embedded.disk.DataDirectory;
import io.matricula.platform.messaging.axon.ProjectionTokens;
import io.matricula.platform.security.secret.SecretFile;
import io.matricula.platform.security.secret.Secrets;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.scheduling.EventScheduler;
import org.axonframework.eventhandling.scheduling.dbscheduler.DbSchedulerEventScheduler;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.springboot.updates.UpdateCheckConfiguration;
import org.axonframework.updates.UpdateChecker;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the standalone mode is made of. */
@EmbeddedTest
class WiringTest {

    @Autowired
    private Configuration axon;

    @Autowired
    private ApplicationContext context;

    @Test
    void eventsAreInTheSqlStore() {
        assertThat(axon.eventStore()).isInstanceOf(EmbeddedEventStore.class);
        assertThat(axon.eventBus()).isSameAs(axon.eventStore());
        assertThat(bean(EventStorageEngine.class)).isInstanceOf(JdbcEventStorageEngine.class);
    }

    @Test
    void tokensOfProcessorsAreInTheSqlStoreAndThoseOfProjectionsWithTheirModels() {
        assertThat(axon.eventProcessingConfiguration().tokenStore("any")).isInstanceOf(JdbcTokenStore.class);
        assertThat(bean(ProjectionTokens.class).store()).isInstanceOf(InMemoryTokenStore.class);
    }

    @Test
    void sagasAreInTheSqlStore() {
        assertThat(context.getBean("sagaStore", SagaStore.class)).isInstanceOf(JdbcSagaStore.class);
    }

    @Test
    void timersAreInTheSqlStore() {
        assertThat(axon.getComponent(EventScheduler.class)).isInstanceOf(DbSchedulerEventScheduler.class);
    }

    @Test
    void secretsAreMadeInTheDataDirectory() {
        assertThat(bean(Secrets.class).secret("example"))
                .isEqualTo(SecretFile.read(bean(DataDirectory.class).path().resolve("secrets/example")));
    }

    @Test
    void everythingIsStoredAsJson() {
        assertThat(axon.serializer()).isInstanceOf(Jackson3Serializer.class);
        assertThat(axon.eventSerializer()).isInstanceOf(Jackson3Serializer.class);
        assertThat(axon.messageSerializer()).isInstanceOf(Jackson3Serializer.class);
    }

    @Test
    void commandsRunOnThreadsOfTheirOwn() {
        assertThat(axon.commandBus()).isInstanceOf(AsynchronousCommandBus.class);
    }

    @Test
    void aTargetIsLookedUpOnceForEachTypeOfCommand() {
        assertThat(axon.getComponent(CommandTargetResolver.class)).isSameAs(bean(CommandTargetResolver.class));
    }

    @Test
    void noErrorOfAnEventHandlerIsOnlyLogged() {
        assertThat(axon.eventProcessingConfiguration().errorHandler("any"))
                .isSameAs(PropagatingErrorHandler.instance());
        assertThat(axon.eventProcessingConfiguration().listenerInvocationErrorHandler("any"))
                .isSameAs(PropagatingErrorHandler.instance());
    }

    @Test
    void nothingCallsHome() {
        assertThat(context.getBeansOfType(UpdateChecker.class)).isEmpty();
        assertThat(UsagePropertyProvider.create(bean(UpdateCheckConfiguration.class))
                        .getDisabled())
                .isTrue();
        assertThat(System.getProperty("axoniq.update-checker.disabled")).isEqualTo("true");
    }

    private <T> T bean(Class<T> type) {
        ObjectProvider<T> provider = context.getBeanProvider(type);
        return provider.getObject();
    }
}
