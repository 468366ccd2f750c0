package io.matricula.platform.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** A key and a certificate that it has signed itself, for a server of a name, made by the JDK's keytool. */
record ServerCertificate(X509Certificate certificate, PrivateKey key) {

    private static final String PASSWORD = "for-this-test";

    static ServerCertificate selfSigned(Path folder) {
        return selfSigned(folder, "localhost");
    }

    static ServerCertificate selfSigned(Path folder, String host) {
        Path store = folder.resolve(UUID.randomUUID() + ".p12");
        keytool(store, host);
        try {
            KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            return new ServerCertificate((X509Certificate) keys.getCertificate("server"), (PrivateKey)
                    keys.getKey("server", PASSWORD.toCharArray()));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(Path store, String host) {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString());
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("keytool failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As a PEM file. */
    Path publishedAs(Path file) {
        try {
            return pem(file, "CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a PEM file. */
    Path keyIn(Path file) {
        return pem(file, "PRIVATE KEY", key.getEncoded());
    }

    private static Path pem(Path file, String kind, byte[] content) {
        String text = Base64.getMimeEncoder().encodeToString(content);
        try {
            return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
