package io.matricula.platform.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Properties;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.io.UrlResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Every module on the class path brings its own defaults, which any application property or environment variable overrides. */
final class ModuleDefaults implements EnvironmentPostProcessor {

    private static final String FILE = "META-INF/matricula-defaults.properties";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new PropertiesPropertySource("module defaults", load()));
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }

    private static Properties load() {
        try {
            var all = new Properties();
            for (URL file :
                    Collections.list(ModuleDefaults.class.getClassLoader().getResources(FILE))) {
                PropertiesLoaderUtils.loadProperties(new UrlResource(file))
                        .forEach((name, value) -> add(all, name, value));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which of two modules is read first is chance. */
    private static void add(Properties all, Object name, Object value) {
        Object other = all.put(name, value);
        if (other != null && !other.equals(value)) {
            throw new IllegalStateException(
                    name + " is " + other + " by default in one module, and " + value + " in another.");
        }
    }
}
