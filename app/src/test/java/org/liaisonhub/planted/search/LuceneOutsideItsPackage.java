package org.liaisonhub.planted.search;

import org.apache.lucene.util.BytesRef;

final class LuceneOutsideItsPackage {
    BytesRef term = new BytesRef();
}
