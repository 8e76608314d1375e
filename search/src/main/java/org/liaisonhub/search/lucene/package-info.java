/** RecordIndex on Apache Lucene. The only package that knows Lucene. */
@NullMarked
package org.liaisonhub.search.lucene;

import org.jspecify.annotations.NullMarked;
