package io.matricula.migration;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.axonframework.serialization.Serializer;

/** The databases of all services on one MongoDB. */
final class Databases implements AutoCloseable {

    private final Map<Service, ServiceStore> stores = new EnumMap<>(Service.class);

    Databases(String server, Serializer serializer) {
        Arrays.stream(Service.values())
                .forEach(service -> stores.put(service, new ServiceStore(server, service, serializer)));
    }

    ServiceStore of(Service service) {
        return stores.computeIfAbsent(service, missing -> {
            throw new IllegalStateException("closed");
        });
    }

    /** What is remembered of moves to this MongoDB. */
    Memory memory() {
        return new Memory(of(Service.ENROLLMENT_COMMAND).collection("move"));
    }

    @Override
    public void close() {
        stores.values().forEach(ServiceStore::close);
    }
}
