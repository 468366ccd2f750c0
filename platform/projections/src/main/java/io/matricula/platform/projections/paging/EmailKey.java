package io.matricula.platform.projections.paging;

import io.matricula.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address as documents are searched by it, without regard to case, surrounding space and the way its domain is written. What is
 * stored of it shows the address to nobody.
 *
 * @param value the address as it is compared, or what is stored of it
 * @param stored which of the two
 */
public record EmailKey(String value, boolean stored) {

    /** Of an address that was written. */
    public static EmailKey of(String email) {
        return new EmailKey(EmailAddress.of(email).value(), false);
    }

    /** Of an address, if there is one. */
    public static @Nullable EmailKey ofNullable(@Nullable String email) {
        return email == null ? null : of(email);
    }

    /** Without the address, so that no log has it. */
    @Override
    public String toString() {
        return "EmailKey[hidden]";
    }
}
