package io.matricula.platform.projections;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Opens the models of projections for readers. */
public final class Models {

    private final MongoOperations mongo;
    private final MongoConverter converter;
    private final ProjectionVersions versions;

    Models(MongoOperations mongo, MongoConverter converter, ProjectionVersions versions) {
        this.mongo = mongo;
        this.converter = converter;
        this.versions = versions;
    }

    public <D> Model<D> of(Projection<D> projection) {
        return new Model<>(projection, mongo, converter, versions);
    }

    MongoOperations mongo() {
        return mongo;
    }

    MongoConverter converter() {
        return converter;
    }

    ProjectionVersions versions() {
        return versions;
    }
}
