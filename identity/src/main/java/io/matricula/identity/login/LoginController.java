package io.matricula.identity.login;

import io.matricula.identity.login.LoginPages.Notice;
import io.matricula.identity.user.OwnPassword;
import io.matricula.identity.user.OwnPassword.Objection;
import io.matricula.shared.access.AllowedTo;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages where people log in and choose their password; who may see them says {@link LoginConfiguration}. */
@Hidden
@RestController
class LoginController {

    private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

    private final OwnPassword passwords;
    private final AfterLogin afterLogin;

    LoginController(OwnPassword passwords, AfterLogin afterLogin) {
        this.passwords = passwords;
        this.afterLogin = afterLogin;
    }

    @AllowedTo(anybody = true)
    @GetMapping(path = "/login", produces = HTML)
    String login(
            Locale language,
            CsrfToken csrf,
            @RequestParam @Nullable String error,
            @RequestParam @Nullable String logout) {
        Notice notice = error != null ? Notice.LOGIN_ERROR : logout != null ? Notice.LOGIN_LOGOUT : null;
        return LoginPages.page("login.html", language, csrf.getToken(), notice);
    }

    @AllowedTo(anybody = true)
    @GetMapping(path = "/login.css", produces = "text/css")
    String style() {
        return LoginPages.style();
    }

    @AllowedTo(anybody = true)
    @GetMapping(path = "/login/welcome", produces = HTML)
    String welcome(Locale language, CsrfToken csrf, @RequestParam @Nullable String changed) {
        return LoginPages.page(
                "welcome.html", language, csrf.getToken(), changed == null ? null : Notice.PASSWORD_CHANGED);
    }

    @AllowedTo(anybody = true)
    @GetMapping(path = "/password", produces = HTML)
    String password(Locale language, CsrfToken csrf) {
        return LoginPages.page("password.html", language, csrf.getToken(), null);
    }

    @AllowedTo(anybody = true)
    @PostMapping(path = "/password", produces = HTML)
    @Nullable
    String choose(
            Locale language,
            CsrfToken csrf,
            Authentication user,
            @RequestParam String current,
            @RequestParam String chosen,
            @RequestParam String repeated,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Objection> objection = chosen.equals(repeated)
                ? passwords.change(UUID.fromString(user.getName()), current, chosen)
                : Optional.of(Objection.DIFFERENT);
        if (objection.isPresent()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            Notice notice = Notice.valueOf("PASSWORD_" + objection.get().name());
            return LoginPages.page("password.html", language, csrf.getToken(), notice);
        }
        afterLogin.passwordChosen(request, response, user);
        return null;
    }
}
