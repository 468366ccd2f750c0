package io.matricula.platform.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.platform.projections.paging.EmailKey;
import io.matricula.platform.projections.paging.EmailKeys;
import io.matricula.platform.security.identity.PersonalIds;
import io.matricula.platform.security.personal.GivenPersonalData;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.privacy.Compartment;
import io.matricula.shared.privacy.DataSubject;
import io.matricula.shared.privacy.Personal;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.convert.MongoConverter;

@Tag("R35")
class PersonalDocumentsTest {

    record Contact(@Personal(Compartment.CONTACT) @Nullable String email, String language) {}

    record Card(
            @DataSubject @Nullable StudentId person,
            @Personal(Compartment.FISCAL) @Nullable String name,
            @Nullable Contact contact,
            @Nullable EmailKey emailKey,
            List<Contact> others) {}

    private final EmailKeys emails = new EmailKeys(PersonalIds.of(name -> new byte[32]));
    private final MongoConverter converter =
            DocumentMapping.converter(List.of(emails.asText()), GivenPersonalData.fresh());

    private final Card ana = new Card(
            new StudentId(UUID.fromString("00000000-0000-4000-8000-00000000000a")),
            "Ana Lima",
            new Contact("ana@school.example", "pt"),
            EmailKey.of("Ana@School.example"),
            List.of(new Contact("ana@home.example", "pt"), new Contact("ana@work.example", "en")));

    @Test
    void aDocumentShowsNoPerson() {
        assertThat(written(ana).toJson())
                .doesNotContain("Lima")
                .doesNotContainIgnoringCase("ana@")
                .doesNotContainIgnoringCase("school")
                .doesNotContain("home", "work")
                .contains("\"language\": \"pt\"");
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        Card read = converter.read(Card.class, written(ana));

        assertThat(read).usingRecursiveComparison().ignoringFields("emailKey").isEqualTo(ana);
    }

    @Test
    void theKeyThatIsSearchedByStaysTheSameHoweverOftenItIsWritten() {
        Document once = written(ana);
        Document twice = written(converter.read(Card.class, new Document(once)));

        assertThat(twice.getString("emailKey"))
                .isEqualTo(once.getString("emailKey"))
                .isEqualTo(emails.filter(" ana@SCHOOL.example "));
    }

    @Test
    void whatIsNotThereIsNotSealed() {
        var nobody = new Card(ana.person(), null, null, null, List.of());

        assertThat(converter.read(Card.class, written(nobody))).isEqualTo(nobody);
    }

    @Test
    void whatDoesNotSayWhomItIsAboutIsNotWritten() {
        var somebody = new Card(null, "Ana Lima", null, null, List.of());

        assertThatThrownBy(() -> written(somebody)).isInstanceOf(IllegalStateException.class);
    }

    private Document written(Card card) {
        var document = new Document();
        converter.write(card, document);
        return document;
    }
}
