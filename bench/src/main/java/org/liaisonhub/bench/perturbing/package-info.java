/**
 * Listed persons as they arrive in practice: misspelt, shortened, turned round, misread. Written from how clerks and
 * machines err, never from how the engine reads names: uses nothing of {@code matching} and no transliteration library,
 * or the measurement would only repeat the engine's own opinion.
 */
@NullMarked
package org.liaisonhub.bench.perturbing;

import org.jspecify.annotations.NullMarked;
