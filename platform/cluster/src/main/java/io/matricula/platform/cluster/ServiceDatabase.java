package io.matricula.platform.cluster;

import com.mongodb.ConnectionString;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;

/**
 * The MongoDB database of one service.
 *
 * @param server where MongoDB is, as a connection string whose own database, if it names one, is not used
 * @param name the name of the service
 */
public record ServiceDatabase(String server, String name) implements MongoConnectionDetails {

    @Override
    public ConnectionString getConnectionString() {
        int options = server.indexOf('?');
        String hosts = options < 0 ? server : server.substring(0, options);
        int path = hosts.indexOf('/', hosts.indexOf("://") + 3);
        return new ConnectionString((path < 0 ? hosts : hosts.substring(0, path))
                + "/" + name
                + (options < 0 ? "" : server.substring(options)));
    }
}
