package io.matricula.platform.cluster;

import com.mongodb.ConnectionString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.ssl.SslBundle;

/**
 * The MongoDB database of one service.
 *
 * @param server where MongoDB is, as a connection string whose own database, if it names one, is not used; the password of a user it
 *     names alone is a secret of the installation
 * @param name the name of the service
 * @param credentials what MongoDB is shown and known by
 */
public record ServiceDatabase(String server, String name, ServerCredentials credentials)
        implements MongoConnectionDetails {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?<scheme>[^/]+//)((?<user>[^:@/]+)@)?(?<hosts>[^/?]*)(/[^?]*)?(?<options>\\?.*)?", Pattern.DOTALL);

    @Override
    public ConnectionString getConnectionString() {
        Matcher address = ADDRESS.matcher(server);
        return new ConnectionString(
                address.matches()
                        ? address.group("scheme") + login(address.group("user")) + address.group("hosts") + "/" + name
                                + Objects.requireNonNullElse(address.group("options"), "")
                        : server);
    }

    private String login(@Nullable String user) {
        return user == null
                ? ""
                : user + ":"
                        + URLEncoder.encode(credentials.mongodbPassword(), StandardCharsets.UTF_8)
                                .replace("+", "%20") + "@";
    }

    /** Only whether TLS is spoken stands in the address. */
    @Override
    public @Nullable SslBundle getSslBundle() {
        return Boolean.TRUE.equals(getConnectionString().getSslEnabled()) ? credentials.trust() : null;
    }

    /** Says nothing of a password. */
    @Override
    public String toString() {
        return name;
    }
}
