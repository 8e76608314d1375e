package org.liaisonhub.matching.dates;

/**
 * A date known in part. Written as ISO 8601-2 (EDTF): {@code 1971-03-02}, {@code 1971-03}, {@code 1971}, {@code 1971~}
 * (about), {@code 1958/1963} (between two years).
 *
 * @param year 1 to 9999; of an interval its first
 * @param lastYear of an interval its last year; otherwise equal to {@code year}
 * @param month 1 to 12, or 0 when unknown
 * @param day 1 to 31 and a day of that month, or 0 when unknown
 * @param approximate whether the source says "about"
 */
public record PartialDate(int year, int lastYear, int month, int day, boolean approximate) {}
