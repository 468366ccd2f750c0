package io.matricula.identity.user;

import io.matricula.platform.messaging.records.RecordStore;
import io.matricula.platform.security.secret.Credentials;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Users, who manages them, and how they prove who they are. */
@Configuration(proxyBeanMethods = false)
@Import(UsersController.class)
public class UserConfiguration {

    @Bean
    Users users(RecordStore records, JsonMapper json, Clock clock) {
        return new Users(records, json, clock);
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    FirstUser firstUser(Users users, Passwords passwords, Credentials credentials, Clock clock) {
        return new FirstUser(users, passwords, credentials, clock);
    }

    @Bean
    Staff staff(Users users, Passwords passwords, Clock clock) {
        return new Staff(users, passwords, clock);
    }

    @Bean
    LoginAttempts loginAttempts(Users users, Clock clock) {
        return new LoginAttempts(users, clock);
    }

    @Bean
    OwnPassword ownPassword(Users users, Passwords passwords, Clock clock) {
        return new OwnPassword(users, passwords, clock);
    }
}
