/** What every RecordIndex must do, as a suite that any implementation runs. Knows no implementation but the one in memory. */
@NullMarked
package org.liaisonhub.search.contract;

import org.jspecify.annotations.NullMarked;
