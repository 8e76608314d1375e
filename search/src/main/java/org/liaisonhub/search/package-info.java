/** Which records match this subject? The words that index, keys and questions share. Knows keys, visibility and features; knows no HTTP, no SQL and no record content. */
@NullMarked
package org.liaisonhub.search;

import org.jspecify.annotations.NullMarked;
