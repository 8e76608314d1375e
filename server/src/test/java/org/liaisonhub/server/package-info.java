/** Tests of the whole server on a real hub. */
@NullMarked
package org.liaisonhub.server;

import org.jspecify.annotations.NullMarked;
