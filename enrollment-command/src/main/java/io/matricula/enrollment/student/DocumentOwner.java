package io.matricula.enrollment.student;

import io.matricula.shared.academic.StudentId;
import org.jspecify.annotations.Nullable;

/**
 * Who a document number belongs to; the answer to {@link FindDocumentOwner}.
 *
 * @param studentId that person, if there is one
 * @param releases how often the number has been given up by an erasure (R35)
 */
record DocumentOwner(@Nullable StudentId studentId, int releases) {

    /** The number has never been anybody's. */
    static final DocumentOwner UNKNOWN = new DocumentOwner(null, 0);
}
