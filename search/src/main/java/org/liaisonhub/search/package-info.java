/** Which records match this subject? Knows keys, visibility and features; knows no HTTP, no SQL and no record content. */
@NullMarked
package org.liaisonhub.search;

import org.jspecify.annotations.NullMarked;
