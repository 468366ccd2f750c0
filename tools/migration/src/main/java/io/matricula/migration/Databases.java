package io.matricula.migration;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.serialization.Serializer;

/** The databases of all services on one MongoDB. */
final class Databases implements AutoCloseable {

    private final Map<Service, ServiceStore> stores = new EnumMap<>(Service.class);

    private Databases(Target target, Serializer serializer) {
        Arrays.stream(Service.values())
                .forEach(service -> stores.put(service, new ServiceStore(target.databaseOf(service), serializer)));
    }

    /** Connects; refused if no server answers there. */
    static Databases at(Target target, Serializer serializer) {
        var databases = new Databases(target, serializer);
        try {
            databases.stores.values().forEach(ServiceStore::refuseIfMissing);
            return databases;
        } catch (MoveRefused missing) {
            databases.close();
            throw missing;
        }
    }

    ServiceStore of(Service service) {
        return Objects.requireNonNull(stores.get(service));
    }

    /** What is remembered of moves to this MongoDB. */
    MigrationJournal memory() {
        return new MigrationJournal(of(Service.ENROLLMENT_COMMAND).collection("move"));
    }

    @Override
    public void close() {
        stores.values().forEach(ServiceStore::close);
    }
}
