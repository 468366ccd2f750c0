package io.matricula.benchmarks.stores;

import io.matricula.platform.embedded.disk.DiskConfiguration;
import io.matricula.platform.embedded.store.SqlStoreConfiguration;
import io.matricula.platform.messaging.command.Durability;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/** The embedded store as the product wires it. */
@Configuration(proxyBeanMethods = false)
@Import({DiskConfiguration.class, SqlStoreConfiguration.class})
class ProductStore {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    static EventLog open(Path folder) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(ProductStore.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run("--matricula.data=" + folder, "--spring.main.banner-mode=off", "--logging.level.root=warn");
        return new OwnTransactions(
                context.getBean(DataSource.class),
                context.getBean(PlatformTransactionManager.class),
                context.getBean(Durability.class),
                context);
    }
}
