package io.matricula.platform.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.core.env.Environment;

/**
 * Ends a process that cannot have its ports before anything of it starts, with a {@link PortInUseException}. The main port never says how the
 * system is: one port for both is none.
 */
final class FreePorts implements BeanFactoryPostProcessor, ApplicationContextAware {

    private static final int DEFAULT_PORT = 8080;

    private @Nullable ApplicationContext context;

    @Override
    public void setApplicationContext(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (context instanceof WebServerApplicationContext) {
            require(context.getEnvironment());
        }
    }

    private static void require(Environment settings) {
        int port = settings.getProperty("server.port", Integer.class, DEFAULT_PORT);
        int management = settings.getProperty("management.server.port", Integer.class, 0);
        if (port > 0 && port == management) {
            throw new PortInUseException(port);
        }
        requireFree(port, settings.getProperty("server.address"));
        requireFree(management, settings.getProperty("management.server.address"));
    }

    /** What else is wrong with an address the server itself says, which comes to it later. */
    private static void requireFree(int port, @Nullable String address) {
        if (port <= 0) {
            return;
        }
        try (ServerSocket listening = new ServerSocket()) {
            listening.bind(address == null ? new InetSocketAddress(port) : new InetSocketAddress(address, port));
        } catch (IOException notToBeHad) {
            PortInUseException.throwIfPortBindingException(notToBeHad, () -> port);
        }
    }
}
