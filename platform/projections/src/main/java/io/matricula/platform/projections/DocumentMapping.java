package io.matricula.platform.projections;

import io.matricula.platform.security.personal.PersonalData;
import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.HoldId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.financial.DebtId;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.marketing.LeadId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** How the records of read models become MongoDB documents: without type names, and every value of ours as one text. */
public final class DocumentMapping {

    private DocumentMapping() {}

    /** A converter for records of these values and of those the texts of which are given. */
    public static MongoConverter converter(List<AsText<?>> more, PersonalData personal) {
        var conversions = new MongoCustomConversions(converters(more));
        var context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.afterPropertiesSet();
        var converter = new PersonalConverter(context, new PersonalDocuments(personal));
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        converter.afterPropertiesSet();
        return converter;
    }

    private static List<Object> converters(List<AsText<?>> more) {
        var values = new ArrayList<AsText<?>>(more);
        values.add(new AsText<>(OfferingId.class, OfferingId::toString, OfferingId::of));
        values.add(new AsText<>(EnrollmentId.class, EnrollmentId::toString, EnrollmentId::of));
        values.add(new AsText<>(StudentId.class, StudentId::toString, StudentId::of));
        values.add(new AsText<>(PaymentId.class, PaymentId::toString, PaymentId::of));
        values.add(new AsText<>(LeadId.class, LeadId::toString, LeadId::of));
        values.add(new AsText<>(DebtId.class, DebtId::toString, DebtId::of));
        values.add(new AsText<>(HoldId.class, HoldId::toString, HoldId::of));
        values.add(new AsText<>(Actor.class, Actor::name, Actor::new));
        // A day has no time zone: as an instant it would be another day on another machine.
        values.add(new AsText<>(LocalDate.class, LocalDate::toString, LocalDate::parse));
        values.add(new AsText<>(Money.class, Money::toString, DocumentMapping::money));
        var converters = new ArrayList<>();
        values.forEach(value -> {
            converters.add(new Writing<>(value));
            converters.add(new Reading<>(value));
        });
        return converters;
    }

    private static Money money(String text) {
        int space = text.indexOf(' ');
        return Money.of(text.substring(0, space), text.substring(space + 1));
    }

    /**
     * A value that is stored as one text.
     *
     * @param type the value's type
     * @param write its text
     * @param read the value with that text
     */
    public record AsText<T>(Class<T> type, Function<T, String> write, Function<String, T> read) {}

    @WritingConverter
    private record Writing<T>(AsText<T> value) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(value.type(), String.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : value.write().apply(value.type().cast(source));
        }
    }

    @ReadingConverter
    private record Reading<T>(AsText<T> value) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, value.type()));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : value.read().apply((String) source);
        }
    }
}
