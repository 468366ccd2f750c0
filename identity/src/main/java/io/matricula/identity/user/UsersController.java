package io.matricula.identity.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.matricula.platform.web.idempotency.AnsweredAnew;
import io.matricula.platform.web.idempotency.NewId;
import io.matricula.platform.web.problem.InvalidRequest;
import io.matricula.shared.Actor;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** R32: who may log in, and what they are there for. */
@RestController
@Tag(name = "Users")
class UsersController {

    private final Staff staff;

    UsersController(Staff staff) {
        this.staff = staff;
    }

    record NewUser(
            @NotNull
                    @Pattern(
                            regexp = "[a-z0-9][a-z0-9._-]{2,59}",
                            message = "must be 3 to 60 of a to z, 0 to 9, and . _ - inside")
                    String username,
            @NotEmpty
                    @ArraySchema(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "registrar",
                                                "finance",
                                                "marketing",
                                                "operator",
                                                "auditor",
                                                "privacy",
                                                "admin"
                                            }))
                    List<String> roles) {}

    record UserChange(
            @Nullable
                    @ArraySchema(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "registrar",
                                                "finance",
                                                "marketing",
                                                "operator",
                                                "auditor",
                                                "privacy",
                                                "admin"
                                            }))
                    List<String> roles,
            @Nullable Boolean active,
            @Nullable Boolean locked,
            @Nullable Boolean resetPassword) {}

    record CreatedUser(UUID userId, String initialPassword) {}

    /**
     * What is shown of somebody.
     *
     * @param initialPassword only in the answer to who has given it
     */
    record UserView(
            UUID userId,
            String username,
            List<String> roles,
            boolean active,
            boolean locked,
            boolean passwordIsInitial,
            Instant createdAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String initialPassword) {}

    record UserList(List<UserView> items) {}

    @AllowedTo(Role.ADMIN)
    @PostMapping("/v1/users")
    @ResponseStatus(HttpStatus.CREATED)
    @AnsweredAnew
    @Operation(
            summary = "Let somebody log in",
            description =
                    "The initial password is shown once, here; the user chooses another one when they log in. A request that comes again with"
                            + " the same Idempotency-Key gets a new one, as long as the user has not logged in. USERNAME_TAKEN if somebody else goes by the name.")
    ResponseEntity<CreatedUser> addUser(@NewId UUID id, Actor actor, @Valid @RequestBody NewUser body) {
        String password = staff.add(id, body.username(), roles(body.roles()), actor);
        return ResponseEntity.created(URI.create("/v1/users/" + id)).body(new CreatedUser(id, password));
    }

    @AllowedTo(Role.ADMIN)
    @GetMapping("/v1/users")
    @Operation(
            summary = "Everybody who may log in",
            description = "By their names. Only of the issuer of this installation.")
    UserList users() {
        return new UserList(staff.all().stream().map(user -> view(user, null)).toList());
    }

    @AllowedTo(Role.ADMIN)
    @GetMapping("/v1/users/{userId}")
    @Operation(summary = "Somebody who may log in")
    UserView user(@PathVariable UUID userId) {
        return view(staff.find(userId), null);
    }

    @AllowedTo(Role.ADMIN)
    @PatchMapping("/v1/users/{userId}")
    @Operation(
            summary = "Change what somebody may do",
            description =
                    "Holds for tokens from now on: those that were given before end within 15 minutes. locked: false lets passwords be tried again;"
                            + " resetPassword: true gives a new initial one, shown once, here. The first user stays active, and admin (ADMIN_NEEDED).")
    UserView changeUser(@PathVariable UUID userId, Actor actor, @Valid @RequestBody UserChange change) {
        if (change.roles() == null
                && change.active() == null
                && change.locked() == null
                && change.resetPassword() == null) {
            throw new InvalidRequest("roles", "must be given, or active, or locked, or resetPassword");
        }
        if (Boolean.TRUE.equals(change.locked())) {
            throw new InvalidRequest("locked", "can only be false");
        }
        User user = staff.change(
                userId,
                change.roles() == null ? null : roles(change.roles()),
                change.active(),
                change.locked() != null,
                actor);
        boolean reset = Boolean.TRUE.equals(change.resetPassword());
        String password = reset ? staff.resetPassword(userId, actor) : null;
        return view(reset ? staff.find(userId) : user, password);
    }

    private UserView view(User user, @Nullable String initialPassword) {
        return new UserView(
                user.id(),
                user.username(),
                user.roles().stream().map(Role::claim).sorted().toList(),
                user.active(),
                staff.isLocked(user),
                user.passwordIsInitial(),
                user.createdAt(),
                initialPassword);
    }

    private static Set<Role> roles(List<String> claims) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String claim : claims) {
            roles.add(Role.named(claim).orElseThrow(() -> new InvalidRequest("roles", "must be names of roles")));
        }
        if (roles.isEmpty()) {
            throw new InvalidRequest("roles", "must not be empty");
        }
        return roles;
    }
}
