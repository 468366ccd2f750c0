package io.matricula.platform.web.request;

import org.springframework.core.Ordered;

/** The order in which filters see a request, as in {@link Ordered}: the lower number sees it earlier. */
public final class FilterOrder {

    /** In front of what refuses, so that a page may read why. */
    public static final int ORIGINS = Ordered.HIGHEST_PRECEDENCE + 3;

    public static final int PROBLEMS = Ordered.HIGHEST_PRECEDENCE + 5;
    public static final int BODIES = PROBLEMS + 5;
    public static final int POLICIES = BODIES + 5;
    /** Spring Security; {@code spring.security.filter.order} is this number. */
    public static final int ACCESS = POLICIES + 3;

    public static final int AFTER_POLICIES = POLICIES + 5;
    public static final int AFTER_CONSISTENCY_TOKENS = AFTER_POLICIES + 10;

    private FilterOrder() {}
}
