package io.matricula.query.timeline;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The timeline of one enrollment, oldest first. */
record TimelineView(List<TimelineItem> items) {

    static TimelineView append(@Nullable TimelineView current, TimelineItem item) {
        Stream<TimelineItem> former = current == null ? Stream.empty() : current.items().stream();
        return new TimelineView(Stream.concat(former, Stream.of(item)).toList());
    }
}
