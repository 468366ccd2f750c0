package io.matricula.platform.security.personal;

import java.util.List;

/** Who was erased, kept apart from what a backup of the facts brings back: by ids alone, which show nobody. */
public interface ErasureList {

    /**
     * Notes an erasure, durably. May be repeated.
     *
     * @param id of the erasure: letters, digits and hyphens
     * @param text how to do it again, without personal data
     */
    void add(String id, String text);

    /** The texts of all erasures there ever were. */
    List<String> all();
}
