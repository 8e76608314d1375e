package org.liaisonhub.standards;

/**
 * A value that a caller gave has not the form it must have. The message names the field and the rule, never the value,
 * so that it may be shown, logged and returned.
 */
public final class InvalidValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;

    /**
     * Names a field and the rule that its value breaks.
     *
     * @param field where the value stood, as the caller knows it: {@code persons[0].dateOfBirth}, {@code line 2}
     * @param rule what holds for it, in words that tell what to do: {@code 1 to 9 characters A-Z or 0-9}
     */
    public InvalidValue(String field, String rule) {
        super(field + ": " + rule);
        this.field = field;
        this.rule = rule;
    }

    public String field() {
        return field;
    }

    public String rule() {
        return rule;
    }

    /** The same fault, seen from one level further out: {@code outer.field}. */
    public InvalidValue within(String outer) {
        return new InvalidValue(field.isEmpty() ? outer : outer + "." + field, rule);
    }
}
