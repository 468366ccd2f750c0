package io.matricula.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.matricula.platform.messaging.records.RecordsInMemory;
import io.matricula.shared.Actor;
import io.matricula.shared.access.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import tools.jackson.databind.json.JsonMapper;

/** When a password is compared at all, and what the log says of it. */
@ExtendWith(OutputCaptureExtension.class)
class LoginAttemptsTest {

    private static final UUID MARIA = UUID.fromString("7a1f7c2e-2f0c-4a39-8a3b-000000000002");
    private static final Instant NINE = Instant.parse("2027-03-01T09:00:00Z");
    private static final Actor ADMIN = new Actor("ines");

    private final Clock clock = mock();
    private final Users users = new Users(new RecordsInMemory(), new JsonMapper(), clock);
    private final Passwords passwords = new Passwords();
    private final Staff staff = new Staff(users, passwords, clock);
    private final LoginAttempts attempts = new LoginAttempts(users, clock);
    private String initial = "";

    @BeforeEach
    void maria() {
        itIs(NINE);
        initial = staff.add(MARIA, "maria", Set.of(Role.REGISTRAR), ADMIN);
    }

    @Test
    void anInitialPasswordIsGoodForAWeek() {
        itIs(NINE.plus(User.INITIAL));
        assertThatCode(this::begin).doesNotThrowAnyException();

        itIs(NINE.plus(User.INITIAL).plusSeconds(1));
        assertThatThrownBy(this::begin).isInstanceOf(CredentialsExpiredException.class);

        staff.resetPassword(MARIA, ADMIN);
        assertThatCode(this::begin).doesNotThrowAnyException();
    }

    @Test
    void onesOwnIsGoodForEver() {
        assertThat(new OwnPassword(users, passwords, clock).change(MARIA, initial, "three words apart"))
                .isEmpty();
        itIs(NINE.plus(Duration.ofDays(3650)));
        assertThatCode(this::begin).doesNotThrowAnyException();
    }

    @Test
    void aLockEndsByItself() {
        for (int i = 0; i < User.MOST_FAILURES; i++) {
            begin();
        }
        assertThatThrownBy(this::begin).isInstanceOf(LockedException.class);
        itIs(NINE.plus(User.LOCK));
        assertThatCode(this::begin).doesNotThrowAnyException();
    }

    @Test
    void whatComesOfEveryAttemptIsLoggedWithoutANameThatWasTyped(CapturedOutput log) {
        begin();
        attempts.succeed(maria(" MARIA "));
        staff.change(MARIA, null, false, false, ADMIN);
        assertThatThrownBy(this::begin).isInstanceOf(DisabledException.class);
        assertThatThrownBy(() -> maria("my-password-by-mistake")).isInstanceOf(UsernameNotFoundException.class);

        String user = "User " + MARIA;
        assertThat(log.getOut())
                .contains(user + " tries to log in", user + " has logged in", user + " may not log in")
                .contains("a name that nobody has")
                .doesNotContain("my-password-by-mistake", "maria");
    }

    private void begin() {
        attempts.begin(maria("maria"));
    }

    private UserDetails maria(String typed) {
        return attempts.loadUserByUsername(typed);
    }

    private void itIs(Instant now) {
        when(clock.instant()).thenReturn(now);
    }
}
