package io.matricula.platform.web.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as far as one client is told from others: an IPv4 address, or the network of an IPv6 address, of which a client
 * has as many as it likes.
 *
 * @param text no part of it is personal data that is kept
 */
record ClientAddress(String text) {

    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+(%[0-9a-zA-Z]+)?");
    private static final int NETWORK_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    /**
     * The address of a request.
     *
     * @param behindGateway whether the gateway says it; what a client says of itself is not believed anywhere else
     */
    static ClientAddress of(HttpServletRequest request, boolean behindGateway) {
        String forwarded = behindGateway ? lastOf(request.getHeader("X-Forwarded-For")) : null;
        return new ClientAddress(network(forwarded == null ? request.getRemoteAddr() : forwarded));
    }

    /** The one that the gateway has added. */
    private static @Nullable String lastOf(@Nullable String addresses) {
        return addresses == null
                ? null
                : addresses.substring(addresses.lastIndexOf(',') + 1).strip();
    }

    private static String network(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV6_BYTES ? Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES)) : address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
