/** Every operation of openapi.yaml, as every kind of caller, in every state of the agreement. */
@NullMarked
package org.liaisonhub.server.sweep;

import org.jspecify.annotations.NullMarked;
