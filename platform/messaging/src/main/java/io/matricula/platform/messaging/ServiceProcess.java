package io.matricula.platform.messaging;

import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts one service as a process of its own. */
public final class ServiceProcess {

    private ServiceProcess() {}

    /**
     * Starts a service.
     *
     * @param name names it to Axon Server, and its database
     * @param application its application class
     * @param args from the command line
     */
    public static void run(String name, Class<?> application, String... args) {
        new SpringApplicationBuilder(application)
                .properties("spring.application.name=" + name)
                .run(args);
    }
}
