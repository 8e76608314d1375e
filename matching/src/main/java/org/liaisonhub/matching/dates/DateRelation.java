package org.liaisonhub.matching.dates;

/** How a date asked relates to a date recorded. Stable codes: the console words them. */
public enum DateRelation {
    SAME_DAY,
    DAY_MONTH_SWAPPED,
    /** One of the eight digits differs, or two neighbours changed places. */
    ONE_DIGIT,
    ADJACENT_DAY,
    SAME_MONTH,
    /** Equal years; of at least one side no more is known, or nothing more agrees. */
    SAME_YEAR,
    WITHIN_INTERVAL,
    ADJACENT_YEAR,
    /** Two to five years apart. */
    NEAR_YEARS,
    /** They fit once a date of another calendar is converted; the conversion names it. */
    CALENDAR_CONVERTED,
    DIFFERENT
}
