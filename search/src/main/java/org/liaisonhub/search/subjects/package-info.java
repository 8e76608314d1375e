/** Persons and travel documents, put into an index and found in it: the way in for the hub. Knows no HTTP, no SQL and no Lucene. */
@NullMarked
package org.liaisonhub.search.subjects;

import org.jspecify.annotations.NullMarked;
