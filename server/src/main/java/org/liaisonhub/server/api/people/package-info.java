/** People, systems and tokens of minutes over the API. */
@NullMarked
package org.liaisonhub.server.api.people;

import org.jspecify.annotations.NullMarked;
