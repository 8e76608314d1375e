package org.liaisonhub.hub.records;

/** How the tables write a {@link Status}. */
final class Statuses {
    static final int ACTIVE = 0;
    static final int SUSPENDED = 1;
    static final int WITHDRAWN = 2;

    private Statuses() {}

    static Status of(int number) {
        return switch (number) {
            case ACTIVE -> Status.ACTIVE;
            case SUSPENDED -> Status.SUSPENDED;
            case WITHDRAWN -> Status.WITHDRAWN;
            default -> throw new IllegalStateException("a record has the unknown status " + number);
        };
    }

    static int of(Status status) {
        return switch (status) {
            case ACTIVE -> ACTIVE;
            case SUSPENDED -> SUSPENDED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }
}
