/** What the tests of the hub share. */
@NullMarked
package org.liaisonhub.hub;

import org.jspecify.annotations.NullMarked;
