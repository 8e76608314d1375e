package org.liaisonhub.hub.records;

/** Life of a record. Only {@link #ACTIVE} ones are found by checks. */
public enum Status {
    ACTIVE,
    /** Under examination: invisible to everyone but its owner and the secretariat. */
    SUSPENDED,
    /** Taken back by its owner; its content is gone, its versions are kept as its retention says. */
    WITHDRAWN
}
