package org.liaisonhub.hub.audit.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.audit.merkle.TreeHash;
import org.liaisonhub.hub.audit.notes.Checkpoint;
import org.liaisonhub.hub.audit.notes.NoteKey;
import org.liaisonhub.hub.audit.notes.SignedNote;
import org.liaisonhub.hub.audit.verify.Finding.Kind;
import org.liaisonhub.standards.InvalidValue;

/** Checks a whole log: every entry, tile, head and signature. Believes nothing but the keys that it is given. */
public final class LogCheck {
    private static final int PROGRESS = 100_000;

    private final Set<NoteKey> keys;
    private final LongConsumer progress;

    /**
     * A check by those keys.
     *
     * @param progress hears every 100,000 entries how many there were
     */
    public LogCheck(Set<NoteKey> keys, LongConsumer progress) {
        this.keys = Set.copyOf(keys);
        this.progress = progress;
    }

    /** A head that was signed. */
    private record Signed(long size, TreeHash head, boolean saved, SignedNote note) {}

    /**
     * Reads the log from end to end.
     *
     * @param saved checkpoints that somebody kept elsewhere; the log must still be what they say
     */
    public Report check(LogCopy copy, List<SignedNote> saved) {
        return check(copy, saved, Set.of());
    }

    /**
     * The same, and the newest checkpoint of the log must have been cosigned.
     *
     * @param witnesses each of them
     */
    public Report check(LogCopy copy, List<SignedNote> saved, Set<NoteKey> witnesses) {
        var findings = new Findings();
        var heads = new ArrayList<Signed>();
        copy.checkpoints().forEach(note -> read(note, false, heads, findings));
        saved.forEach(note -> read(note, true, heads, findings));
        heads.sort(Comparator.comparingLong(Signed::size));
        witnesses.forEach(witness -> requireCosigned(heads, witness, findings));
        var run = new Run(copy, findings, new ArrayDeque<>(heads));
        copy.entries(run::entry);
        run.end();
        return new Report(run.tree.size(), run.tree.head(), heads.size(), findings.list());
    }

    private static void requireCosigned(List<Signed> heads, NoteKey witness, Findings findings) {
        var own = heads.stream().filter(head -> !head.saved).toList();
        if (!own.isEmpty() && own.getLast().note.isSignedBy(witness)) {
            return;
        }
        var newest = own.isEmpty()
                ? "the log, without a checkpoint,"
                : "the newest checkpoint, of " + own.getLast().size + " entries,";
        var before = own.reversed().stream()
                .filter(head -> head.note.isSignedBy(witness))
                .findFirst()
                .map(head -> "; the newest that has is of " + head.size + " entries")
                .orElse("");
        findings.add(Kind.NOT_COSIGNED, newest + " has no valid cosignature of " + witness.name() + before);
    }

    private void read(@Nullable SignedNote note, boolean saved, List<Signed> heads, Findings findings) {
        if (note == null) {
            findings.add(Kind.BAD_SIGNATURE, "a checkpoint cannot be read");
            return;
        }
        try {
            var checkpoint = Checkpoint.parse(note.text());
            var name = (saved ? "the saved checkpoint" : "the checkpoint") + " of " + checkpoint.size() + " entries";
            if (keys.stream().noneMatch(key -> key.name().equals(checkpoint.origin()) && note.isSignedBy(key))) {
                findings.add(Kind.BAD_SIGNATURE, name + " is not signed by a key of the log");
            } else {
                heads.add(new Signed(checkpoint.size(), checkpoint.head(), saved, note));
            }
        } catch (InvalidValue malformed) {
            findings.add(Kind.BAD_SIGNATURE, "a checkpoint cannot be read");
        }
    }

    /** One reading of a log. */
    private final class Run {
        private final LogCopy copy;
        private final Findings findings;
        private final ArrayDeque<Signed> heads;
        private final TreeCheck tree;
        private boolean forked;

        Run(LogCopy copy, Findings findings, ArrayDeque<Signed> heads) {
            this.copy = copy;
            this.findings = findings;
            this.heads = heads;
            this.tree = new TreeCheck(copy, findings);
            compareHeads();
        }

        void entry(long number, byte[] bytes, @Nullable TreeHash stored) {
            long expected = tree.size();
            if (number < expected) {
                findings.add(Kind.MISSING_ENTRY, "entry " + number + " stands there twice");
                return;
            }
            if (number > expected) {
                findings.add(Kind.MISSING_ENTRY, Findings.entries(expected, number - 1) + " missing");
                while (tree.size() < number) {
                    tree.addMissing();
                    compareHeads();
                }
            }
            tree.add(bytes, stored);
            compareHeads();
            if (tree.size() % PROGRESS == 0) {
                progress.accept(tree.size());
            }
        }

        private void compareHeads() {
            while (!heads.isEmpty() && heads.getFirst().size <= tree.size()) {
                var signed = heads.removeFirst();
                if (!tree.matches(signed.head) && (!forked || signed.saved)) {
                    forked = true;
                    findings.add(
                            Kind.FORK,
                            (signed.saved ? "the saved checkpoint" : "the checkpoint") + " of " + signed.size
                                    + " entries was signed for other entries than these");
                }
            }
        }

        void end() {
            findings.blame(Kind.EDITED_ENTRY);
            long size = tree.size();
            if (size < copy.size()) {
                findings.add(Kind.TRUNCATED, "the log counts " + copy.size() + " entries, and " + size + " are there");
            } else if (size > copy.size()) {
                findings.add(
                        Kind.MISSING_ENTRY, "the log counts " + copy.size() + " entries, but " + size + " are there");
            } else if (copy.head().filter(head -> !head.equals(tree.head())).isPresent()) {
                findings.add(Kind.WRONG_HEAD, "the head that is kept is not that of the entries");
            }
            for (var signed : heads) {
                findings.add(
                        signed.saved ? Kind.ROLLBACK : Kind.TRUNCATED,
                        (signed.saved ? "the saved checkpoint" : "a checkpoint") + " has " + signed.size
                                + " entries, the log " + size);
            }
        }
    }
}
