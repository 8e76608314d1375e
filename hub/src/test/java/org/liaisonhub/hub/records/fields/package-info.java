/** Tests of the kinds of fields. */
@NullMarked
package org.liaisonhub.hub.records.fields;

import org.jspecify.annotations.NullMarked;
