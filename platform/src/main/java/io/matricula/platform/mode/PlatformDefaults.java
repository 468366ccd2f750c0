package io.matricula.platform.mode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.UUID;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Gives every service the same defaults and those of its mode, which any application property or environment variable overrides. */
final class PlatformDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(named("platform defaults", load("defaults.properties")));
        if (Mode.of(environment) == Mode.CLUSTER) {
            environment.getPropertySources().addBefore("platform defaults", named("cluster defaults", ofOneInstance()));
        }
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }

    /** No two instances have the same name, not even one and its successor. */
    private static Properties ofOneInstance() {
        Properties defaults = load("cluster.properties");
        defaults.setProperty("matricula.instance", "${spring.application.name}-" + UUID.randomUUID());
        return defaults;
    }

    private static PropertiesPropertySource named(String name, Properties properties) {
        return new PropertiesPropertySource(name, properties);
    }

    private static Properties load(String file) {
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource("io/matricula/platform/" + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
