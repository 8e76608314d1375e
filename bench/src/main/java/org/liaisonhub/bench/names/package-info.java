/** How well names are told apart: pairs of names in, scores and figures out. Judges the engine, knows nothing of its inside. */
@NullMarked
package org.liaisonhub.bench.names;

import org.jspecify.annotations.NullMarked;
