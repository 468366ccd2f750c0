package io.matricula.platform.web.access;

import io.matricula.platform.security.access.HeldEnrollment;
import io.matricula.platform.security.capability.EnrollmentAccess;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** The capability of an enrollment, in its header. */
record CapabilityProof(EnrollmentAccess capabilities) implements Proof {

    @Override
    public @Nullable String shownIn(HttpServletRequest request) {
        return request.getHeader(EnrollmentAccess.HEADER);
    }

    @Override
    public Optional<? extends Authentication> provedBy(String capability) {
        return capabilities.enrollment(capability).map(HeldEnrollment::new);
    }
}
