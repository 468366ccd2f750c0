package io.matricula.platform.security.personal;

/** What is left of keys that were destroyed: in the files of a store, or in the memory of other instances. */
@FunctionalInterface
public interface KeyRemains {

    /** Returns when nothing is left of what had been destroyed before the call. May be repeated. */
    void remove();
}
