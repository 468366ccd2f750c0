package io.matricula.financial.gateway;

import io.matricula.platform.security.secret.SecretFile;
import io.matricula.platform.security.secret.SecretText;
import io.matricula.platform.security.secret.SecretUnavailable;
import io.matricula.platform.security.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the payment gateway signs its notifications with: a line of text in a file, or a setting instead of the file; and, while it is being
 * exchanged with the provider, the one before it.
 */
final class GatewaySecrets {

    private static final String SETTING = "MATRICULA_GATEWAY_SECRET";

    private final Secrets files;

    GatewaySecrets(Secrets files) {
        this.files = files;
    }

    /**
     * The secrets that are taken, the present one first.
     *
     * @param setting instead of the file; blank if there is none
     * @throws SecretUnavailable if there is none, or if one is too short
     */
    List<byte[]> taken(String setting) {
        return Stream.concat(Stream.of(present(setting)), former()).toList();
    }

    private byte[] present(String setting) {
        return setting.isBlank()
                ? longEnough(Secrets.GATEWAY, SecretText.of(files.secretOr(Secrets.GATEWAY, SecretText::random)))
                : longEnough(SETTING, setting);
    }

    private Stream<byte[]> former() {
        String name = Secrets.GATEWAY + Secrets.FORMER;
        return files.secretIfPresent(name).map(SecretText::of).map(text -> longEnough(name, text)).stream();
    }

    private static byte[] longEnough(String name, String text) {
        byte[] secret = text.getBytes(StandardCharsets.UTF_8);
        if (secret.length < SecretFile.BYTES) {
            throw new SecretUnavailable(
                    "The secret of the payment gateway, " + name + ", has " + secret.length
                            + " bytes instead of at least " + SecretFile.BYTES + ".",
                    "Agree on a longer one with the provider. It is a line of text in the file gateway of the folder"
                            + " MATRICULA_SECRETS, or in " + SETTING + "; the one before it in gateway-former.");
        }
        return secret;
    }
}
