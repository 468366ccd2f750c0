package io.matricula.query.erasures;

import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.ReadsProjection;
import io.matricula.shared.Refused;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Privacy")
@RestController
@ReadsProjection(ErasuresConfiguration.NAME)
class ErasureQueryController {

    private final Model<ErasureView> erasures;

    ErasureQueryController(Model<ErasureView> erasures) {
        this.erasures = erasures;
    }

    @Operation(summary = "Shows the receipt of an erasure")
    @AllowedTo(Role.PRIVACY)
    @GetMapping("/v1/erasures/{id}")
    ErasureView one(@PathVariable UUID id) {
        return erasures.find(id).orElseThrow(() -> Refused.notFound("erasure", id));
    }
}
