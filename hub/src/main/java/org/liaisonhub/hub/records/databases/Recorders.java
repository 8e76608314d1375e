package org.liaisonhub.hub.records.databases;

/** Who may record in a database. */
public enum Recorders {
    /** Every member country its own records. */
    ANY_MEMBER,
    /** Only the country that issued the document; the field {@code issuing-country} must be its own. */
    ISSUING_COUNTRY,
    /** Administrators, on behalf of an organisation or the secretariat: lists that others keep. */
    ADMINISTRATOR
}
