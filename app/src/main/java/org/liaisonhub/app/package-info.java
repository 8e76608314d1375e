/** The liaison program: commands, configuration, wiring. */
@NullMarked
package org.liaisonhub.app;

import org.jspecify.annotations.NullMarked;
