package io.matricula.enrollment;

import io.matricula.enrollment.duplicate.DuplicateConfiguration;
import io.matricula.enrollment.enrollment.EnrollmentConfiguration;
import io.matricula.enrollment.erasure.ErasureConfiguration;
import io.matricula.enrollment.offering.OfferingConfiguration;
import io.matricula.enrollment.saga.SagaConfiguration;
import io.matricula.enrollment.student.StudentConfiguration;
import io.matricula.enrollment.sweeper.SweeperConfiguration;
import io.matricula.enrollment.unpaid.UnpaidConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of the Academic context, slice by slice. */
@Configuration(proxyBeanMethods = false)
@Import({
    OfferingConfiguration.class,
    StudentConfiguration.class,
    DuplicateConfiguration.class,
    UnpaidConfiguration.class,
    EnrollmentConfiguration.class,
    SagaConfiguration.class,
    SweeperConfiguration.class,
    ErasureConfiguration.class
})
public class EnrollmentCommandConfiguration {}
