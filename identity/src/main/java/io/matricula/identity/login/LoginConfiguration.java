package io.matricula.identity.login;

import io.matricula.identity.user.LoginAttempts;
import io.matricula.identity.user.Passwords;
import io.matricula.platform.messaging.records.RecordStore;
import io.matricula.platform.messaging.records.Retention;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import tools.jackson.databind.json.JsonMapper;

/** Logins of people: pages with a session and a cookie, which nothing but these pages and the question of a program takes. */
@Configuration(proxyBeanMethods = false)
@Import(LoginController.class)
public class LoginConfiguration {

    /** Where people log in. */
    public static final String LOGIN = "/login";

    static final String PASSWORD = "/password";

    private static final AuthenticationTrustResolver TRUST = new AuthenticationTrustResolverImpl();
    private static final String COOKIE = "matricula-login";
    private static final int UNUSED_MINUTES = 30;
    private static final String NOTHING_FROM_ELSEWHERE =
            "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    OAuth2AuthorizationService storedLogins(
            RecordStore records, RegisteredClientRepository programs, JsonMapper json, Clock clock) {
        return new StoredLogins(records, programs, json, clock);
    }

    @Bean
    Retention loginRetention() {
        return new LoginRetention(StoredLogins.KIND);
    }

    @Bean
    Retention loginTokenRetention() {
        return new LoginRetention(StoredLogins.TOKENS);
    }

    @Bean
    AfterLogin afterLogin() {
        return new AfterLogin();
    }

    /** The cookie is for this host alone, no script sees it, and no form of another site brings it. */
    @Bean
    ServletContextInitializer loginCookie(@Value("${matricula.url}") String url) {
        return context -> {
            context.setSessionTimeout(UNUSED_MINUTES);
            boolean overTls = url.startsWith("https:");
            context.getSessionCookieConfig().setName(overTls ? "__Host-" + COOKIE : COOKIE);
            context.getSessionCookieConfig().setHttpOnly(true);
            context.getSessionCookieConfig().setSecure(overTls);
            context.getSessionCookieConfig().setAttribute("SameSite", "Lax");
        };
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain loginPages(
            HttpSecurity http, LoginAttempts attempts, Passwords passwords, AfterLogin afterLogin) {
        return http.securityMatcher(LOGIN, LOGIN + ".css", LOGIN + "/welcome", "/logout", PASSWORD)
                .authenticationManager(new ProviderManager(byPassword(attempts, passwords)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(LOGIN, LOGIN + ".css", "/logout")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(
                        form -> form.loginPage(LOGIN).successHandler(afterLogin).failureUrl(LOGIN + "?error"))
                .logout(logout -> logout.logoutSuccessUrl(LOGIN + "?logout"))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_FROM_ELSEWHERE)))
                .build();
    }

    private static DaoAuthenticationProvider byPassword(LoginAttempts attempts, Passwords passwords) {
        var provider = new DaoAuthenticationProvider(attempts);
        provider.setPasswordEncoder(passwords.encoder());
        provider.setPreAuthenticationChecks(attempts::begin);
        provider.setPostAuthenticationChecks(attempts::succeed);
        return provider;
    }

    /** Whether somebody has logged in, and with a password that nobody else has given them. */
    public static AuthorizationResult hasOwnPassword(
            Supplier<? extends @Nullable Authentication> user, RequestAuthorizationContext request) {
        Authentication known = user.get();
        return new AuthorizationDecision(
                known != null && TRUST.isAuthenticated(known) && AfterLogin.hasOwnPassword(known));
    }

    /** Sends somebody to choose a password who has logged in with an initial one. */
    public static void toOwnPassword(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        response.sendRedirect(PASSWORD);
    }

    /** What is kept longer than a login lasts is of nobody's use. */
    private record LoginRetention(String kind) implements Retention {

        @Override
        public boolean isOver(String record, Duration age) {
            return age.compareTo(StoredLogins.LONGEST) > 0;
        }
    }
}
