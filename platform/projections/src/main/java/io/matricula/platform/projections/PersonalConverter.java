package io.matricula.platform.projections;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** Converts records to documents in which what is personal lies sealed. Spring's own converters of single properties do not see whom a document is about. */
final class PersonalConverter extends MappingMongoConverter {

    private final PersonalDocuments personal;

    PersonalConverter(MongoMappingContext context, PersonalDocuments personal) {
        super(NoOpDbRefResolver.INSTANCE, context);
        this.personal = personal;
    }

    @Override
    public void write(Object body, Bson document) {
        super.write(body, document);
        personal.seal(body, (Document) document);
    }

    @Override
    public <D> D read(Class<D> type, Bson document) {
        personal.open(type, (Document) document);
        return super.read(type, document);
    }
}
