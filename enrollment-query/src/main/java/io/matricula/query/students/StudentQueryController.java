package io.matricula.query.students;

import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.ReadsProjection;
import io.matricula.platform.projections.paging.EmailKeys;
import io.matricula.platform.projections.paging.Filters;
import io.matricula.platform.projections.paging.PageOf;
import io.matricula.platform.projections.paging.Paging;
import io.matricula.shared.Refused;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Students")
@RestController
@ReadsProjection("students")
class StudentQueryController {

    private final Model<StudentView> students;
    private final EmailKeys emails;

    StudentQueryController(Model<StudentView> students, EmailKeys emails) {
        this.students = students;
        this.emails = emails;
    }

    @Operation(summary = "Lists students, newest first")
    @AllowedTo(Role.REGISTRAR)
    @GetMapping("/v1/students")
    PageOf<StudentView> list(
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable Boolean possibleDuplicates,
            Paging paging) {
        return new Filters()
                .is("emailKeys", emails.filter(email))
                .isSo("flagged", possibleDuplicates)
                .page(students, paging);
    }

    @Operation(summary = "Shows a student")
    @AllowedTo(Role.REGISTRAR)
    @GetMapping("/v1/students/{id}")
    StudentView one(@PathVariable UUID id) {
        return students.find(id).orElseThrow(() -> Refused.notFound("student", id));
    }
}
