package io.matricula.platform.embedded.disk;

import io.matricula.platform.web.request.FilterOrder;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.application.DiskSpaceHealthIndicator;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** The data directory, and the reserve of its disk. */
@Configuration(proxyBeanMethods = false)
public class DiskConfiguration {

    private static final int BEFORE_ANYTHING_IS_WRITTEN = FilterOrder.PROBLEMS + 2;

    @Bean
    DataDirectory dataDirectory(@Value("${matricula.data}") Path path) {
        return DataDirectory.claim(path);
    }

    @Bean
    DiskReserve diskReserve(DataDirectory directory, @Value("${matricula.disk-reserve}") DataSize size) {
        return new DiskReserve(directory.path(), size);
    }

    @Bean
    DiskSpaceHealthIndicator diskSpaceHealthIndicator(
            DataDirectory directory, @Value("${matricula.disk-reserve}") DataSize size) {
        return new DiskSpaceHealthIndicator(directory.path().toFile(), size);
    }

    @Bean
    FilterRegistrationBean<DiskReserveFilter> refusalsBelowTheReserve(DiskReserve reserve) {
        var registration = new FilterRegistrationBean<>(new DiskReserveFilter(reserve));
        registration.setOrder(BEFORE_ANYTHING_IS_WRITTEN);
        return registration;
    }
}
