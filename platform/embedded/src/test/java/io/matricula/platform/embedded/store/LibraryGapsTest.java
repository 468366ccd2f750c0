package io.matricula.platform.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.List;
import org.hsqldb.lib.FileAccess;
import org.hsqldb.persist.Logger;
import org.junit.jupiter.api.Test;

/**
 * What libraries do not do, so that this module does. Where one of these tests fails, a new version has closed or moved the gap:
 * what stands in it may go, or has to be looked at again.
 */
class LibraryGapsTest {

    /** {@link GroupCommit}, {@link StoreFiles}, {@link StoreEvents}. */
    @Test
    void hsqldbLetsItsFilesAndItsLogBeReplacedByPublicFieldsOnly() throws Exception {
        assertThat(Logger.class.getField("fileAccess").getType()).isEqualTo(FileAccess.class);
        assertThat(Logger.class.getField("appLog").getType().isInstance(new StoreEvents(new StoreGuard())))
                .isTrue();
        assertThat(List.of(Logger.class.getField("fileAccess"), Logger.class.getField("appLog")))
                .noneMatch(field -> Modifier.isFinal(field.getModifiers()));
    }
}
