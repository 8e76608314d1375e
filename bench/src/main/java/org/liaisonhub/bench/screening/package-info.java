/** How often travellers are flagged by lists, and whether those who are listed are. Knows no hub. */
@NullMarked
package org.liaisonhub.bench.screening;

import org.jspecify.annotations.NullMarked;
