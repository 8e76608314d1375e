package org.liaisonhub.search.contract;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.liaisonhub.search.RecordIndex;

/**
 * What every {@link RecordIndex} must do, as cases that any test framework can run. A case that finds a difference
 * throws an {@link AssertionError} that says which.
 */
public final class RecordIndexContract {
    /** One thing that must hold. */
    public record Case(String name, Runnable body) {}

    private final Supplier<IndexUnderTest> indexes;

    private RecordIndexContract(Supplier<IndexUnderTest> indexes) {
        this.indexes = indexes;
    }

    /** The cases, each on an index of its own. */
    public static List<Case> cases(Supplier<IndexUnderTest> indexes) {
        var contract = new RecordIndexContract(indexes);
        return List.of(
                contract.named("finds a record by each of its keys", QuestionCases::findsByEachKey),
                contract.named("gives back what was put", QuestionCases::givesBackWhatWasPut),
                contract.named("keeps kinds of keys apart", QuestionCases::keepsKindsApart),
                contract.named("knows no wildcards and no parts", QuestionCases::knowsNoWildcards),
                contract.named("takes keys of any script and empty lists", QuestionCases::takesAnyScript),
                contract.named("replaces a record with its keys", ChangeCases::replaces),
                contract.named("keeps the later of two entries of one record", ChangeCases::keepsTheLater),
                contract.named("removes a record", ChangeCases::removes),
                contract.named("removes what is put and removed at once", ChangeCases::removesWhatIsPut),
                contract.named("shows a change after a refresh only", ChangeCases::showsAfterRefresh),
                contract.named("holds an open view still", ChangeCases::holdsViewsStill),
                contract.named("withholds other databases", QuestionCases::withholdsDatabases),
                contract.named("withholds other audiences", QuestionCases::withholdsAudiences),
                contract.named("does not count withheld records against a limit", QuestionCases::limitsVisible),
                contract.named("names a record once", QuestionCases::namesOnce),
                contract.named("keeps to the limits", QuestionCases::keepsLimits),
                contract.named("keeps of a large block what others found", QuestionCases::keepsWhatOthersFound),
                contract.named("ranks by the sum of weights", QuestionCases::ranks),
                contract.named("counts a block once for a record", QuestionCases::countsBlockOnce),
                contract.named("ranks hundreds of equal weight by record id", QuestionCases::ranksMany),
                contract.named("loses what was not committed in a crash", ChangeCases::losesUncommitted),
                contract.named("keeps what was committed through a crash", ChangeCases::keepsCommitted),
                contract.named("is empty at position 0 after clearing", ChangeCases::clears),
                contract.named("answers the same after optimising", ChangeCases::optimises),
                contract.named("takes thousands at once", ChangeCases::takesThousands),
                contract.named("agrees with a model on random changes", RandomChanges::agree));
    }

    private Case named(String name, Consumer<IndexUnderTest> body) {
        return new Case(name, () -> {
            try (IndexUnderTest fresh = indexes.get()) {
                body.accept(fresh);
            }
        });
    }
}
