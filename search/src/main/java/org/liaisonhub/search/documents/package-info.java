/** Turns travel documents into index keys and features, and compares them. Knows no index. */
@NullMarked
package org.liaisonhub.search.documents;

import org.jspecify.annotations.NullMarked;
