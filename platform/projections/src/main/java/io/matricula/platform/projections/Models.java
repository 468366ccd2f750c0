package io.matricula.platform.projections;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Opens the models of projections for readers. */
public final class Models {

    private final MongoOperations mongo;
    private final MongoConverter converter;
    private final ProjectionVersions generations;

    Models(MongoOperations mongo, MongoConverter converter, ProjectionVersions generations) {
        this.mongo = mongo;
        this.converter = converter;
        this.generations = generations;
    }

    public <D> Model<D> of(Projection<D> projection) {
        return new Model<>(projection, mongo, converter, generations);
    }

    MongoOperations mongo() {
        return mongo;
    }

    MongoConverter converter() {
        return converter;
    }

    ProjectionVersions generations() {
        return generations;
    }
}
