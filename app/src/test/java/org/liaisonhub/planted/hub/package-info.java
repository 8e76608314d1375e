/** Offenders planted so that the tests can prove that the rules of the house bite. */
@NullMarked
package org.liaisonhub.planted.hub;

import org.jspecify.annotations.NullMarked;
