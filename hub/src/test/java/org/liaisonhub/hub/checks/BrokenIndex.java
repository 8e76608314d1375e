package org.liaisonhub.hub.checks;

import java.io.IOException;
import java.util.List;
import org.liaisonhub.search.IndexEntry;
import org.liaisonhub.search.IndexUnavailable;
import org.liaisonhub.search.RecordIndex;

/** An index whose disk is gone. */
final class BrokenIndex implements RecordIndex {
    private static IndexUnavailable broken() {
        return new IndexUnavailable("disk is gone", new IOException());
    }

    @Override
    public void apply(List<IndexEntry> put, List<Long> removed, long position) {
        throw broken();
    }

    @Override
    public void refresh() {
        throw broken();
    }

    @Override
    public void commit() {
        throw broken();
    }

    @Override
    public long position() {
        return 3;
    }

    @Override
    public long size() {
        throw broken();
    }

    @Override
    public void clear() {
        throw broken();
    }

    @Override
    public void optimise() {
        throw broken();
    }

    @Override
    public View view() {
        throw broken();
    }

    @Override
    public void close() {}
}
