package io.matricula.platform.security.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Ticker;
import io.matricula.platform.messaging.records.RecordsInMemory;
import io.matricula.platform.security.secret.Secrets;
import io.matricula.shared.privacy.Compartment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R35")
class PersonalDataTest {

    private static final UUID ANA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
    private static final UUID BIA = UUID.fromString("00000000-0000-4000-8000-00000000000b");

    private final RecordsInMemory store = new RecordsInMemory();
    private final PersonalKeys keys = GivenPersonalData.keys(store);
    private final PersonalData personal = new PersonalData(keys);

    @Test
    void whatWasSealedIsOpenedAgainAlsoByAnotherInstance() {
        String stored = personal.sealed(ANA, Compartment.CONTACT, "name", "Ana Lima");

        assertThat(personal.opened("name", stored)).isEqualTo("Ana Lima");
        assertThat(anotherInstance().opened("name", stored)).isEqualTo("Ana Lima");
    }

    @Test
    void whatIsStoredShowsNeitherTheTextNorThatTwoPeopleHaveTheSame() {
        String stored = personal.sealed(ANA, Compartment.CONTACT, "name", "Ana Lima");

        assertThat(stored).doesNotContain("Ana").doesNotContain("Lima");
        assertThat(personal.sealed(BIA, Compartment.CONTACT, "name", "Ana Lima"))
                .doesNotContain(stored.substring(stored.length() - 20));
        assertThat(anotherInstance().sealed(ANA, Compartment.CONTACT, "name", "Ana Lima"))
                .isNotEqualTo(stored);
    }

    @Property
    void everyTextComesBackAsItWas(@ForAll String text) {
        PersonalData fresh = GivenPersonalData.fresh();

        assertThat(fresh.opened("field", fresh.sealed(ANA, Compartment.FISCAL, "field", text)))
                .isEqualTo(text);
    }

    @Test
    void anErasureIsOfOneCompartmentOfOnePerson() {
        String contact = personal.sealed(ANA, Compartment.CONTACT, "email", "ana@school.example");
        String fiscal = personal.sealed(ANA, Compartment.FISCAL, "name", "Ana Lima");
        String other = personal.sealed(BIA, Compartment.CONTACT, "email", "bia@school.example");

        keys.destroy(ANA, EnumSet.of(Compartment.CONTACT));

        assertThat(personal.opened("email", contact)).isNull();
        assertThat(personal.opened("name", fiscal)).isEqualTo("Ana Lima");
        assertThat(personal.opened("email", other)).isEqualTo("bia@school.example");
    }

    @Test
    void anotherInstanceForgetsWhatWasDestroyedWhenItLooks() {
        String stored = personal.sealed(ANA, Compartment.CONTACT, "email", "ana@school.example");
        PersonalKeys others = GivenPersonalData.keys(store);
        PersonalData elsewhere = new PersonalData(others);
        others.forgetWhatIsDestroyed();
        assertThat(elsewhere.opened("email", stored)).isEqualTo("ana@school.example");

        keys.destroy(ANA, EnumSet.of(Compartment.CONTACT));
        assertThat(elsewhere.opened("email", stored)).as("not heard yet").isEqualTo("ana@school.example");
        others.forgetWhatIsDestroyed();
        assertThat(elsewhere.opened("email", stored)).isNull();

        keys.destroy(BIA, EnumSet.of(Compartment.CONTACT));
        String next = personal.sealed(BIA, Compartment.CONTACT, "email", "bia@school.example");
        others.forgetWhatIsDestroyed();
        assertThat(elsewhere.opened("email", next)).isEqualTo("bia@school.example");
    }

    @Test
    void severalThatDestroyAtOnceAreAllHeard() {
        String stored = personal.sealed(ANA, Compartment.CONTACT, "email", "ana@school.example");
        PersonalKeys others = GivenPersonalData.keys(store);
        PersonalData elsewhere = new PersonalData(others);
        keys.destroy(BIA, EnumSet.allOf(Compartment.class));
        others.forgetWhatIsDestroyed();
        assertThat(elsewhere.opened("email", stored)).isEqualTo("ana@school.example");

        GivenPersonalData.keys(new SomebodyWasFaster(store)).destroy(ANA, EnumSet.allOf(Compartment.class));

        others.forgetWhatIsDestroyed();
        assertThat(elsewhere.opened("email", stored)).isNull();
    }

    @Test
    void anInstanceThatCannotLookForgetsAllItKnows() {
        var reachable = new AtomicBoolean(true);
        String stored = personal.sealed(ANA, Compartment.CONTACT, "email", "ana@school.example");
        PersonalKeys others = GivenPersonalData.keys(new RecordsBehind(store, reachable));
        PersonalData elsewhere = new PersonalData(others);
        assertThat(elsewhere.opened("email", stored)).isEqualTo("ana@school.example");

        reachable.set(false);
        assertThatThrownBy(others::forgetWhatIsDestroyed).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> elsewhere.opened("email", stored)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoComesAgainAfterAnErasureHasNewKeysAndTheFormerDataStaysErased() {
        String former = personal.sealed(ANA, Compartment.CONTACT, "email", "ana@school.example");
        keys.destroy(ANA, EnumSet.allOf(Compartment.class));

        String later = personal.sealed(ANA, Compartment.CONTACT, "email", "ana@home.example");

        assertThat(personal.opened("email", later)).isEqualTo("ana@home.example");
        assertThat(personal.opened("email", former)).isNull();
        assertThat(anotherInstance().opened("email", former)).isNull();
    }

    @Test
    void anErasureMayBeRepeatedAndNeedsNoKeys() {
        personal.sealed(ANA, Compartment.CONTACT, "email", "ana@school.example");

        keys.destroy(ANA, EnumSet.allOf(Compartment.class));
        keys.destroy(ANA, EnumSet.allOf(Compartment.class));
        keys.destroy(BIA, EnumSet.allOf(Compartment.class));

        assertThat(store.find("personal-key", BIA.toString())).isEmpty();
    }

    @Test
    void anotherInstanceDoesNotGoOnReadingForLongerThanItsMemory() {
        var forgetful = new PersonalData(new PersonalKeys(
                new PersonalKeyStore(store),
                MasterKey.of(GivenPersonalData.secret("0123456789abcdef0123456789abcdef")),
                new KeyMemory(Duration.ZERO, Duration.ZERO, Ticker.systemTicker())));
        String stored = forgetful.sealed(ANA, Compartment.CONTACT, "email", "ana@school.example");
        assertThat(forgetful.opened("email", stored)).isEqualTo("ana@school.example");

        keys.destroy(ANA, Set.of(Compartment.CONTACT));

        assertThat(forgetful.opened("email", stored)).isNull();
    }

    @Test
    void whatIsNewIsSoonSealedAnewThoughAnotherInstanceErasedThePerson() {
        var elapsed = new AtomicLong();
        var other = new PersonalData(new PersonalKeys(
                new PersonalKeyStore(store),
                MasterKey.of(GivenPersonalData.secret("0123456789abcdef0123456789abcdef")),
                new KeyMemory(Duration.ofMinutes(1), Duration.ofSeconds(1), elapsed::get)));
        other.sealed(ANA, Compartment.CONTACT, "email", "ana@school.example");
        keys.destroy(ANA, EnumSet.allOf(Compartment.class));
        elapsed.set(Duration.ofSeconds(1).toNanos());

        String later = other.sealed(ANA, Compartment.CONTACT, "email", "ana@home.example");

        assertThat(anotherInstance().opened("email", later)).isEqualTo("ana@home.example");
    }

    @Test
    void aLostKeyIsNoErasure() {
        String stored = personal.sealed(ANA, Compartment.CONTACT, "email", "ana@school.example");

        assertThatThrownBy(() -> GivenPersonalData.fresh().opened("email", stored))
                .isInstanceOf(PersonalDataUnreadable.class);
    }

    @Test
    void anotherMasterKeyOpensNothing() {
        String stored = personal.sealed(ANA, Compartment.CONTACT, "email", "ana@school.example");
        var stranger = new PersonalData(GivenPersonalData.keys(store, "another-secret-of-32-bytes-------"));

        assertThatThrownBy(() -> stranger.opened("email", stored)).isInstanceOf(PersonalDataUnreadable.class);
    }

    @Test
    void whileTheMasterKeyIsExchangedTheFormerOneStillOpens() {
        String stored = personal.sealed(ANA, Compartment.CONTACT, "email", "ana@school.example");
        Secrets exchanged = new Secrets() {
            @Override
            public byte[] secret(String name) {
                return "a-new-secret-of-thirty-two-bytes".getBytes(StandardCharsets.US_ASCII);
            }

            @Override
            public Optional<byte[]> secretIfPresent(String name) {
                return Optional.of("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
            }
        };

        var later = new PersonalData(
                new PersonalKeys(new PersonalKeyStore(store), MasterKey.of(exchanged), GivenPersonalData.MEMORY));

        assertThat(later.opened("email", stored)).isEqualTo("ana@school.example");
    }

    @Test
    void oneFieldCannotBePassedOffAsAnotherNorChanged() {
        String stored = personal.sealed(ANA, Compartment.CONTACT, "email", "ana@school.example");
        String changed = stored.substring(0, stored.length() - 4) + "AAAA";

        assertThatThrownBy(() -> personal.opened("name", stored)).isInstanceOf(PersonalDataUnreadable.class);
        assertThatThrownBy(() -> personal.opened("email", changed)).isInstanceOf(PersonalDataUnreadable.class);
        assertThatThrownBy(() -> personal.opened("email", "pd1.???")).isInstanceOf(PersonalDataUnreadable.class);
        assertThatThrownBy(() -> personal.opened("email", "pd1.AAAA")).isInstanceOf(PersonalDataUnreadable.class);
    }

    @Test
    void whatWasStoredBeforeThereWereKeysReadsAsItIs() {
        assertThat(personal.opened("name", "Ana Lima")).isEqualTo("Ana Lima");
    }

    private PersonalData anotherInstance() {
        return new PersonalData(GivenPersonalData.keys(store));
    }
}
