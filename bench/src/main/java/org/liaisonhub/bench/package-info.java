/** The figures that the README quotes, measured again by one command. */
@NullMarked
package org.liaisonhub.bench;

import org.jspecify.annotations.NullMarked;
