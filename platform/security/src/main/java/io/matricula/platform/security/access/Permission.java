package io.matricula.platform.security.access;

import io.matricula.shared.Rule;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * R32: whom something is for.
 *
 * @param roles one of them is enough
 * @param anybody whether it is for everybody
 * @param holder whether the capability of the enrollment is enough, too
 * @param gateway whether the signature of the payment gateway is enough, too
 * @param ticket whether a ticket of the enrollment is enough, too
 */
@Rule("R32")
public record Permission(Set<Role> roles, boolean anybody, boolean holder, boolean gateway, boolean ticket) {

    private static final Permission NONE = new Permission(Set.of(), false, false, false, false);

    public Permission {
        roles = Set.copyOf(roles);
    }

    /** What an annotation says; without one it is for nobody. */
    public static Permission of(@Nullable AllowedTo allowed) {
        return allowed == null
                ? NONE
                : new Permission(
                        Set.of(allowed.value()),
                        allowed.anybody(),
                        allowed.holder(),
                        allowed.gateway(),
                        allowed.ticket());
    }

    /** The same for a read: auditors read everything that is read by any role. */
    public Permission toRead() {
        if (roles.isEmpty()) {
            return this;
        }
        Set<Role> readers = EnumSet.of(Role.AUDITOR);
        readers.addAll(roles);
        return new Permission(readers, anybody, holder, gateway, ticket);
    }

    /** Whether this caller may; which enrollment a capability or a ticket is for is not looked at. */
    public boolean includes(Caller caller) {
        return anybody
                || caller.roles().stream().anyMatch(roles::contains)
                || (holder && caller.held() != null)
                || (gateway && caller.isGateway())
                || (ticket && caller.ticket() != null);
    }
}
