package io.matricula.platform.embedded.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.embedded.EmbeddedTest;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EmbeddedTest
class StaleTimerRecoveryTest {

    @Autowired
    private DataSource store;

    @Test
    void aTimerThatWasFiringWhenTheProcessDiedMayFireAgain() {
        var sql = new JdbcTemplate(store);
        sql.update("INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,"
                + " last_heartbeat, version) VALUES ('left', '1', TIMESTAMP '2100-01-01 00:00:00' AT TIME ZONE"
                + " INTERVAL '0:00' HOUR TO MINUTE, TRUE, 'the dead', LOCALTIMESTAMP, 7)");
        assertThat(StaleTimerRecovery.release(store)).isEqualTo(1);
        Map<String, Object> left =
                sql.queryForMap("SELECT picked, picked_by, version FROM scheduled_tasks WHERE task_name = 'left'");
        assertThat(left)
                .containsEntry("PICKED", false)
                .containsEntry("PICKED_BY", null)
                .containsEntry("VERSION", 8L);
        assertThat(StaleTimerRecovery.release(store)).isZero();
        sql.update("DELETE FROM scheduled_tasks WHERE task_name = 'left'");
    }
}
