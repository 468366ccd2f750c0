package io.matricula.enrollment;

import io.matricula.enrollment.enrollment.EnrollmentSlice;
import io.matricula.enrollment.offering.OfferingSlice;
import io.matricula.enrollment.saga.SagaSlice;
import io.matricula.enrollment.student.StudentSlice;
import io.matricula.enrollment.sweeper.SweeperSlice;
import io.matricula.enrollment.unpaid.UnpaidSlice;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of the Academic context, slice by slice. */
@Configuration(proxyBeanMethods = false)
@Import({
    OfferingSlice.class,
    StudentSlice.class,
    UnpaidSlice.class,
    EnrollmentSlice.class,
    SagaSlice.class,
    SweeperSlice.class
})
public class EnrollmentConfiguration {}
