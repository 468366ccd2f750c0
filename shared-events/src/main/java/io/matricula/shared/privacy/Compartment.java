package io.matricula.shared.privacy;

import java.util.Arrays;
import java.util.Optional;

/** What personal data is kept for: each compartment has a key of its own for each person, and is erased by itself (R35). */
public enum Compartment {

    /** To reach the person: erased whenever the person asks for it. */
    CONTACT('c'),

    /** For the academic record: kept after an erasure only where the school's rule says so. */
    ACADEMIC('a'),

    /** For the tax office: kept for years after money has moved, whatever the person asks for. */
    FISCAL('f');

    private final char letter;

    Compartment(char letter) {
        this.letter = letter;
    }

    /** How stored data names it, for ever. */
    public char letter() {
        return letter;
    }

    /** The compartment with this letter. */
    public static Optional<Compartment> of(char letter) {
        return Arrays.stream(values())
                .filter(compartment -> compartment.letter == letter)
                .findFirst();
    }
}
