package io.matricula.enrollment.student;

import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.web.problem.InvalidRequest;
import io.matricula.shared.Actor;
import io.matricula.shared.EmailAddress;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Students")
class ContactController {

    private final Commands commands;

    ContactController(Commands commands) {
        this.commands = commands;
    }

    record NewContact(
            @Nullable @Size(min = 1, max = 200) String name,
            @Nullable @Email @Size(min = 1, max = 254) String email,
            @NotBlank @Size(max = 500) String reason) {

        ChangeContact toCommand(StudentId student, Actor actor) {
            if (name == null && email == null) {
                throw new InvalidRequest("body", "must name something to change");
            }
            if (name != null && name.isBlank()) {
                throw new InvalidRequest("name", "must not be blank");
            }
            if (email != null && !EmailAddress.isVisible(email.strip())) {
                throw new InvalidRequest("email", "must not contain invisible characters");
            }
            return new ChangeContact(
                    student, name == null ? null : name.strip(), email == null ? null : email.strip(), reason, actor);
        }

        /** Without the person, so that no log has it. */
        @Override
        public String toString() {
            return "NewContact[hidden]";
        }
    }

    @AllowedTo(Role.REGISTRAR)
    @PutMapping("/v1/students/{id}/contact")
    @Operation(
            summary = "Give a student another name or address",
            description =
                    "What is absent stays as it is. The student is found by the new address, and by those before.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable UUID id, Actor actor, @Valid @RequestBody NewContact body) {
        commands.send(body.toCommand(new StudentId(id), actor));
    }
}
