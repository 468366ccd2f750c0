package io.matricula.acceptance.process;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the product has acknowledged so far: it may never forget any of it. */
public final class Ledger {

    /** Offerings by id, with their price in cents. */
    public final Map<String, Long> offerings = new ConcurrentHashMap<>();

    /** Enrollments by id, with the offering they are for. */
    public final Map<String, String> enrollments = new ConcurrentHashMap<>();

    public final Set<String> leads = ConcurrentHashMap.newKeySet();

    /** Enrollments whose withdrawal was accepted. */
    public final Set<String> withdrawals = ConcurrentHashMap.newKeySet();

    @Override
    public String toString() {
        return offerings.size() + " offerings, " + enrollments.size() + " enrollments, " + leads.size() + " leads, "
                + withdrawals.size() + " withdrawals";
    }
}
