package io.matricula.platform.projections.replay;

import io.matricula.platform.messaging.records.RecordStore;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Records of replays, kept where a restart leaves them, which models in memory are not. */
final class ReplayRecords {

    private static final String KIND = "replay";

    private final RecordStore records;
    private final JsonMapper json;

    ReplayRecords(RecordStore records, JsonMapper json) {
        this.records = records;
        this.json = json;
    }

    Optional<Replay> find(String replayId) {
        return records.find(KIND, replayId).map(text -> json.readValue(text, Replay.class));
    }

    void add(Replay replay) {
        records.putIfAbsent(KIND, replay.replayId(), json.writeValueAsString(replay));
    }

    void replace(Replay former, Replay now) {
        if (!records.replace(KIND, now.replayId(), json.writeValueAsString(former), json.writeValueAsString(now))) {
            add(now);
        }
    }
}
