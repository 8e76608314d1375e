package org.liaisonhub.hub.replay;

import java.util.List;

/** How the replay of one answer ended. */
public sealed interface Replayed {
    /** The same answer, byte for byte. */
    record Identical(long number, String answer) implements Replayed {}

    /** Another answer, although nothing is known to be missing: title, owner's name or the program changed. */
    record Different(long number, String answer) implements Replayed {}

    /** The matcher of today is another one than that which answered. */
    record OtherMatcher(long number, String then, String now) implements Replayed {}

    /** The question was not kept, or its retention is over. */
    record QuestionDeleted(long number) implements Replayed {}

    /** Versions of records that the answer showed have been deleted since: {@code record 17, version 2}. */
    record RecordsDeleted(long number, List<String> versions) implements Replayed {}

    /** The entry says that the check was refused, or is of a version that kept no digest of the answer. */
    record NotAnswered(long number, String outcome) implements Replayed {}

    /** Number of the entry in the log. */
    long number();
}
