package io.matricula.platform.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

@Tag("R32")
class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "false, 203.0.113.7,           ,                        203.0.113.7",
        "false, 203.0.113.7,           198.51.100.1,            203.0.113.7",
        "true,  10.0.0.2,              198.51.100.1,            198.51.100.1",
        "true,  10.0.0.2,              'forged, 198.51.100.1',  198.51.100.1",
        "true,  10.0.0.2,              ,                        10.0.0.2",
    })
    void isWhatTheGatewaySaysAndNothingThatAClientSaysOfItself(
            boolean behindGateway, String peer, @Nullable String forwarded, String expected) {
        assertThat(address(behindGateway, peer, forwarded).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1,      false",
        "::1,             0:0:0:0:0:0:0:1,      true",
    })
    void oneNetworkIsOneClient(String one, String other, boolean same) {
        assertThat(address(false, one, null).equals(address(false, other, null)))
                .isEqualTo(same);
    }

    private static ClientAddress address(boolean behindGateway, String peer, @Nullable String forwarded) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        if (forwarded != null) {
            request.addHeader("X-Forwarded-For", forwarded);
        }
        return ClientAddress.of(request, behindGateway);
    }
}
