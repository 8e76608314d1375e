/** Who joins and who leaves: accounts as the administrators of their party manage them. Knows no page. */
@NullMarked
package org.liaisonhub.hub.access.people;

import org.jspecify.annotations.NullMarked;
