/** The made-up world: synthetic members, persons and documents from a seed. No real person stands in it. */
@NullMarked
package org.liaisonhub.app.world;

import org.jspecify.annotations.NullMarked;
