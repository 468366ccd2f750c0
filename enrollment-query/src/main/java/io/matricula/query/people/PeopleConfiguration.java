package io.matricula.query.people;

import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.Models;
import io.matricula.platform.projections.Projection;
import io.matricula.platform.projections.Projections;
import io.matricula.platform.security.identity.AddressIds;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** People, wherever there is something about them. */
@Configuration(proxyBeanMethods = false)
public class PeopleConfiguration {

    @Bean
    Projection<PersonRecord> peopleProjection(AddressIds addresses) {
        return new PeopleProjection(addresses).projection();
    }

    @Bean
    Model<PersonRecord> personRecords(Models models, Projection<PersonRecord> peopleProjection) {
        return models.of(peopleProjection);
    }

    @Bean
    People people(Model<PersonRecord> personRecords, Projections projections) {
        return new People(personRecords, projections);
    }

    @Bean
    PeopleQueryController peopleReads(People people, EventStore events, JsonMapper json, Clock clock) {
        return new PeopleQueryController(people, new StoredFacts(events, json), clock);
    }
}
