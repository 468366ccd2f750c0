package io.matricula.platform.web;

import io.matricula.shared.NameBasedId;

/**
 * What a body is recognized by.
 *
 * @param content by what it says
 * @param bytes by how it is written, as older records know it
 */
record Fingerprint(String content, String bytes) {

    static Fingerprint of(byte[] body) {
        return new Fingerprint(
                NameBasedId.of("content", JsonContent.canonical(body)).toString(),
                NameBasedId.of("body", body).toString());
    }

    boolean isOf(KnownKey known) {
        return known.request().equals(content) || known.request().equals(bytes);
    }
}
