package org.liaisonhub.bench.names;

/**
 * Two names to be compared, as a line of a file has them.
 *
 * @param values of all columns
 * @param same whether both name one person; false when the file does not say
 * @param group empty when the file has none
 * @param id of the person of {@code name1}; empty when the file has none
 */
@SuppressWarnings("ArrayRecordComponent") // a million of these pass by; nobody compares them
record NamePair(
        long line,
        String[] values,
        String name1,
        String name2,
        boolean same,
        String group,
        String id,
        ScriptPair scripts) {}
