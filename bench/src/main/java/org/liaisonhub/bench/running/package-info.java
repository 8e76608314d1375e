/** What every long measurement needs: progress, a way to stop it, files that are whole or not there. */
@NullMarked
package org.liaisonhub.bench.running;

import org.jspecify.annotations.NullMarked;
