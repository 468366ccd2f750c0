package io.matricula.standalone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;

/** A part of a document that is made from something else: {@code -Dmatricula.docs.write=true} makes it anew. */
record Drawn(Document document, String name) {

    void mustBe(String content) throws IOException {
        String expected = begin() + "\n" + content.strip() + "\n" + end();
        String drawn = replaced(expected);
        if (Boolean.getBoolean("matricula.docs.write")) {
            Files.writeString(Document.ROOT.resolve(document.path()), drawn);
        }
        assertThat(Document.at(document.path().toString()).text()).isEqualTo(drawn);
    }

    private String replaced(String part) {
        String text = document.text();
        int from = text.indexOf(begin());
        int to = text.indexOf(end(), from) + end().length();
        assertThat(from).as("%s has a part %s", document.path(), begin()).isNotNegative();
        return text.substring(0, from) + part + text.substring(to);
    }

    private String begin() {
        return "<!-- drawn: " + name + " -->";
    }

    private String end() {
        return "<!-- end: " + name + " -->";
    }
}
