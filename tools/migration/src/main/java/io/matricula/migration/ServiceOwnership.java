package io.matricula.migration;

import io.matricula.migration.Service.Belongings;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which service goes on with what all of them kept together. What belongs to none that is known is not moved. */
final class ServiceOwnership {

    private ServiceOwnership() {}

    static Service ofProcessor(String name) {
        return owners(Belongings::processors, name, "the processor").iterator().next();
    }

    static Service ofSaga(String type) {
        return owners(Belongings::sagas, type, "sagas of the type").iterator().next();
    }

    static Set<Service> ofRecords(String kind) {
        return owners(Belongings::records, kind, "records of the kind");
    }

    private static Set<Service> owners(Function<Belongings, Set<String>> things, String name, String what) {
        Set<Service> owners = Arrays.stream(Service.values())
                .filter(service -> things.apply(service.belongings()).contains(name))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Service.class)));
        if (owners.isEmpty()) {
            throw new MoveRefused("No service is known to have " + what + " " + name + ".");
        }
        return owners;
    }
}
