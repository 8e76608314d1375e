package org.liaisonhub.search.contract;

import java.util.Objects;

/** Says what differs; a test framework of its own would bind every user of the contract to it. */
final class Expect {
    private Expect() {}

    static void expect(String what, Object actual, Object expected) {
        if (!Objects.equals(actual, expected)) {
            throw new AssertionError(what + ": expected " + expected + " but was " + actual);
        }
    }
}
