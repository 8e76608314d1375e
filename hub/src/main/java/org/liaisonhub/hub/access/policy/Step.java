package org.liaisonhub.hub.access.policy;

/**
 * One step of a decision, for whoever may ask why.
 *
 * @param passed whether it spoke for the operation
 * @param agreement id and version of the agreement that it is about; empty for none
 * @param article of that agreement; empty for none
 * @param about code of the party, database, purpose or level that decided; never a personal value
 */
public record Step(Rule rule, boolean passed, String agreement, String article, String about) {
    /** The rules that a decision goes through, in this order. The codes are stable. */
    public enum Rule {
        PARTY_KNOWN,
        PARTY_NOT_SUSPENDED,
        ROLE,
        MANDATE,
        OFFICE,
        PURPOSE_KNOWN,
        AGREEMENT_SIGNED_BY_PARTY,
        AGREEMENT_IN_FORCE,
        AGREEMENT_NOT_SUSPENDED,
        TERM_FOR_PARTY,
        TERM_OPERATION,
        TERM_PURPOSE,
        PURPOSE_MATRIX,
        RIGHT_NOT_SUSPENDED,
        DATABASE_OPENED,
        OWN_RECORD,
        OWNER_NOT_SUSPENDED,
        CLEARANCE,
        CEILING,
        NOT_EXCLUDED_BY_RECORD,
        NOT_EXCLUDED_BY_OWNER,
        NO_MEMBER_EXCLUDED
    }
}
