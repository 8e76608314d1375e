package org.liaisonhub.standards.mrz;

/**
 * Something that a zone says against Doc 9303.
 *
 * @param field the data element: {@code documentNumber}, {@code birth}, {@code line 2}
 * @param rule stable name of the rule in kebab case: {@code wrong-check-digit}
 * @param message the rule in words; never a value of the zone
 */
public record Fault(String field, String rule, String message) {}
