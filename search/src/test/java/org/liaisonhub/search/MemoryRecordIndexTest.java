package org.liaisonhub.search;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.liaisonhub.search.contract.IndexUnderTest;
import org.liaisonhub.search.contract.RecordIndexContract;

class MemoryRecordIndexTest {
    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return RecordIndexContract.cases(InMemory::new).stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), one.body()::run));
    }

    private static final class InMemory implements IndexUnderTest {
        private MemoryRecordIndex index = new MemoryRecordIndex();

        @Override
        public RecordIndex index() {
            return index;
        }

        @Override
        public void crashAndReopen() {
            index = index.reopened();
        }

        @Override
        public void close() {
            index.close();
        }
    }
}
