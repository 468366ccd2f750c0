package io.matricula.platform.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A log as a process leaves it that died at any moment, or a disk that forgot. */
@ExtendWith(OutputCaptureExtension.class)
class CommitLogTest {

    @TempDir
    private Path alive;

    @TempDir
    private Path crashed;

    private Path log;

    @BeforeEach
    void die() throws Exception {
        try (OpenStore store = new OpenStore(alive)) {
            for (String key : new String[] {"one", "two", "three"}) {
                store.put(key);
            }
            OpenStore.copy(alive, crashed);
        }
        log = crashed.resolve("store/matricula.log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I", "INSERT INTO KEYEDRECORD VALUES('test','four','val", "COMM", "\0\0\0\0", "/*C1"})
    void aTornLastRecordIsCutWithAWord(String torn, CapturedOutput output) throws Exception {
        Files.writeString(log, torn, StandardOpenOption.APPEND);
        try (OpenStore store = new OpenStore(crashed)) {
            store.put("four");
            assertThat(output).contains("its " + torn.length() + " bytes are cut", log.toString());
        }
        assertThatAllAreThere("one", "two", "three", "four");
    }

    @Test
    void whatIsAcknowledgedAfterATornRecordIsThereAfterTheNextCrash(@TempDir Path again) throws Exception {
        Files.writeString(log, "INSERT INTO KEYEDREC", StandardOpenOption.APPEND);
        try (OpenStore store = new OpenStore(crashed)) {
            store.put("four");
            OpenStore.copy(crashed, again);
        }
        crashed = again;
        assertThatAllAreThere("one", "two", "three", "four");
    }

    @Test
    void aLogWithoutATornRecordIsLeftAlone(CapturedOutput output) throws Exception {
        assertThatAllAreThere("one", "two", "three");
        assertThat(output).doesNotContain("cut");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0\0\0\0\0\0\0\0", "INSERT INTO", "\n\nINSERT\n", ",'valuE'"})
    void damageBeforeTheLastRecordIsNotPassedOver(String damage) throws Exception {
        int at = replaceBehind("'two'", damage);
        assertThatThrownBy(() -> new OpenStore(crashed))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining(log.toString())
                .satisfies(refused -> assertThat(offsetIn(refused)).isBetween(at - 400, at + damage.length()));
    }

    @Test
    void aLogOfFormerVersionsHasNoSums(CapturedOutput output) throws Exception {
        Files.writeString(log, Files.readString(log).replaceAll(" --\\p{XDigit}{8}\n", "\n"));
        assertThatAllAreThere("one", "two", "three");
    }

    @Test
    void inALogOfFormerVersionsARecordThatCannotBeReadIsNotPassedOver() throws Exception {
        Files.writeString(
                log,
                Files.readString(log)
                        .replaceAll(" --\\p{XDigit}{8}\n", "\n")
                        .replace("INSERT INTO KEYEDRECORD VALUES('test','two'", "INSERT INTO KEYEDRE"));
        assertThatThrownBy(() -> new OpenStore(crashed))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining(log.toString())
                .satisfies(refused -> assertThat(Files.readString(log).substring(offsetIn(refused)))
                        .matches("(?s)(/\\*C\\d+\\*/)?INSERT INTO KEYEDRE,.*"));
    }

    @Test
    void aRefusedStartLeavesTheLogAsItIs() throws Exception {
        replaceBehind("'two'", "INSERT INTO");
        byte[] before = Files.readAllBytes(log);
        assertThatThrownBy(() -> new OpenStore(crashed)).isInstanceOf(StoreUnusable.class);
        assertThatThrownBy(() -> new OpenStore(crashed)).isInstanceOf(StoreUnusable.class);
        assertThat(Files.readAllBytes(log)).isEqualTo(before);
    }

    @Test
    void whoFindsItDamagedIsToldWhatToDo() {
        var analysis = Objects.requireNonNull(new StoreUnusableAnalyzer().analyze(new StoreUnusable("Damaged.")));
        assertThat(analysis.getAction()).contains("backup");
    }

    private int replaceBehind(String text, String damage) throws Exception {
        byte[] bytes = Files.readAllBytes(log);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text) + text.length();
        System.arraycopy(damage.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, at, damage.length());
        Files.write(log, bytes);
        return at;
    }

    private static int offsetIn(Throwable refused) {
        return Integer.parseInt(String.valueOf(refused.getMessage()).replaceAll(".*behind byte (\\d+).*", "$1"));
    }

    private void assertThatAllAreThere(String... keys) throws Exception {
        try (OpenStore store = new OpenStore(crashed)) {
            assertThat(keys).allSatisfy(key -> assertThat(store.found(key)).isEqualTo("value"));
        }
    }
}
