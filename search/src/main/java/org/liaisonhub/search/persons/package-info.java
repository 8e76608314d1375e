/** Persons in the index: their keys and their compact features. Knows no index. */
@NullMarked
package org.liaisonhub.search.persons;

import org.jspecify.annotations.NullMarked;
