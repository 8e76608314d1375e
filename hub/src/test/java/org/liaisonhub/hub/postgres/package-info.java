/** Tests of the database server, and the fixture that gives every test class a database of its own. */
@NullMarked
package org.liaisonhub.hub.postgres;

import org.jspecify.annotations.NullMarked;
