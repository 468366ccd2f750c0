package io.matricula.migration;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which service goes on with what all of them kept together. What belongs to none that is known is not moved. */
final class ServiceOwnership {

    private static final Map<String, Service> PROCESSORS = Map.of(
            "payment-charges", Service.FINANCIAL,
            "payment-refunds", Service.FINANCIAL,
            "payment-reconciliation", Service.FINANCIAL,
            "EnrollmentSagaProcessor", Service.ENROLLMENT_COMMAND,
            "offering-waitlists", Service.ENROLLMENT_COMMAND,
            "offering-call-offs", Service.ENROLLMENT_COMMAND,
            "offering-windows", Service.ENROLLMENT_COMMAND,
            "erasures", Service.ENROLLMENT_COMMAND);

    private static final Map<String, Service> SAGAS = Map.of(
            "io.matricula.enrollment.saga.EnrollmentSaga", Service.ENROLLMENT_COMMAND,
            "io.matricula.enrollment.saga.MatterSaga", Service.ENROLLMENT_COMMAND);

    /** The answer to a request does not tell which service gave it, so each gets all of them. */
    private static final Map<String, Set<Service>> RECORDS = Map.of(
            "idempotency", EnumSet.complementOf(EnumSet.of(Service.PERSONAL_KEYS)),
            "simulated-charge", Set.of(Service.FINANCIAL),
            "user", Set.of(Service.IDENTITY),
            "username", Set.of(Service.IDENTITY),
            "login", Set.of(Service.IDENTITY),
            "login-token", Set.of(Service.IDENTITY),
            "personal-key", Set.of(Service.PERSONAL_KEYS),
            "kept-by-law", Set.of(Service.PERSONAL_KEYS),
            "destroyed-keys", Set.of(Service.PERSONAL_KEYS));

    private ServiceOwnership() {}

    static Service ofProcessor(String name) {
        return known(PROCESSORS.get(name), "the processor", name);
    }

    static Service ofSaga(String type) {
        return known(SAGAS.get(type), "sagas of the type", type);
    }

    static Set<Service> ofRecords(String kind) {
        return known(RECORDS.get(kind), "records of the kind", kind);
    }

    private static <T> T known(@Nullable T home, String what, String name) {
        if (home == null) {
            throw new MoveRefused("No service is known to have " + what + " " + name + ".");
        }
        return home;
    }
}
