package io.matricula.platform.security.access;

import io.matricula.shared.academic.EnrollmentId;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What a valid capability proves: that its sender holds it for this enrollment. */
public final class HeldEnrollment extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient EnrollmentId enrollment;

    public HeldEnrollment(EnrollmentId enrollment) {
        super(List.of());
        this.enrollment = enrollment;
        setAuthenticated(true);
    }

    public EnrollmentId enrollment() {
        return enrollment;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return enrollment.toString();
    }
}
