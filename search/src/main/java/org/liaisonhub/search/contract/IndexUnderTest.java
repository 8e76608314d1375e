package org.liaisonhub.search.contract;

import org.liaisonhub.search.RecordIndex;

/** An empty index for one case of the contract, and the means to crash it. */
public interface IndexUnderTest extends AutoCloseable {
    RecordIndex index();

    /** Loses the index without closing it in order, as a crash would, and opens what is left; {@link #index} is that one from now on. */
    void crashAndReopen();

    @Override
    void close();
}
