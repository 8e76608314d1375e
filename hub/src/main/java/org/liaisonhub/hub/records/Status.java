package org.liaisonhub.hub.records;

/** Life of a record. Only {@link #ACTIVE} ones are found by checks. */
public enum Status {
    ACTIVE(0),
    /** Under examination: invisible to everyone but its owner and the secretariat. */
    SUSPENDED(1),
    /** Taken back by its owner; its content is gone, its versions are kept as its retention says. */
    WITHDRAWN(2);

    private final int stored;

    Status(int stored) {
        this.stored = stored;
    }

    /** As the tables hold it. */
    int stored() {
        return stored;
    }

    static Status ofStored(int number) {
        for (var status : values()) {
            if (status.stored == number) {
                return status;
            }
        }
        throw new IllegalStateException("a record has the unknown status " + number);
    }
}
