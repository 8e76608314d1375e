/** The made-up world: the same for the same seed, and true to the forms it imitates. */
@NullMarked
package org.liaisonhub.app.world;

import org.jspecify.annotations.NullMarked;
