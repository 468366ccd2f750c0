package io.matricula.platform.security.personal;

/** Removes from the files of a store what was deleted from the store. */
@FunctionalInterface
public interface StoreCompaction {

    /** Returns when no file holds any more what had been deleted before the call. May be repeated. */
    void compact();
}
