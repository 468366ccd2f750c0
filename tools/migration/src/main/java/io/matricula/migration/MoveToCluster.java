package io.matricula.migration;

import com.mongodb.MongoException;
import io.matricula.platform.embedded.disk.DataDirectory;
import io.matricula.platform.embedded.disk.DataDirectoryInUse;
import io.matricula.platform.messaging.axon.AxonJson;
import io.matricula.platform.security.secret.SecretUnavailable;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** The command: {@code java -jar migration-exec.jar [data directory]}. */
public final class MoveToCluster {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private static final String USAGE =
            """
            Usage: java -jar migration-exec.jar [data directory]
            Moves the embedded store of a Matricula that is stopped to Axon Server and MongoDB.
              MATRICULA_DATA        the data directory, if none is given; ./data without both
              MATRICULA_AXONSERVER  where Axon Server is: host:port, or several of them, separated by commas
              MATRICULA_MONGODB     where MongoDB is: mongodb://host:port
              MATRICULA_AXONSERVER_TLS, MATRICULA_SECRETS  as the services have them
            """;

    private MoveToCluster() {}

    public static void main(String[] args) {
        System.exit(run(args, System.getenv(), System.out, System.err));
    }

    /** Runs the command; its exit code. */
    static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
        Target target;
        try {
            target = Target.of(args, environment);
        } catch (IllegalArgumentException | SecretUnavailable wrong) {
            err.println(wrong.getMessage());
            err.print(USAGE);
            return WRONG_USAGE;
        }
        try {
            out.println(move(target, out));
            return DONE;
        } catch (MoveRefused | DataDirectoryInUse | SecretUnavailable refused) {
            err.println(refused.getMessage());
        } catch (MongoException failed) {
            err.println("MongoDB failed (" + failed.getClass().getSimpleName() + "). Run the command again.");
        } catch (IOException | RuntimeException failed) {
            err.println("The move was interrupted: " + failed.getMessage() + ". Run the command again.");
        }
        return FAILED;
    }

    private static Moved move(Target target, PrintStream out) throws IOException {
        if (!StoreCopy.isThere(target.data())) {
            throw new MoveRefused("There is no embedded store in " + target.data() + ".");
        }
        Serializer serializer = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(AxonJson::configure)
                .build();
        try (DataDirectory directory = DataDirectory.claim(target.data());
                Databases databases = Databases.at(target, serializer);
                AxonServer server = AxonServer.at(target);
                EmbeddedStore store = EmbeddedStore.open(directory.path(), serializer)) {
            return new Move(store, server, server::schedule, databases, serializer)
                    .run((what, total) -> new Progress(what, total, out, Clock.systemUTC()));
        }
    }
}
