package io.matricula.platform.messaging.calendar;

import java.time.DateTimeException;
import java.time.ZoneId;

/** The zone of the school is none that Java knows. */
final class UnknownZone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UnknownZone(String zone) {
        super("MATRICULA_ZONE is \"" + zone + "\", which is no time zone.");
    }

    static ZoneId orZone(String zone) {
        try {
            return ZoneId.of(zone.strip());
        } catch (DateTimeException unknown) {
            throw new UnknownZone(zone);
        }
    }
}
