/** Kinds of fields: how a value is read, normalised, described and shown. Knows no database definition and no SQL. */
@NullMarked
package org.liaisonhub.hub.records.fields;

import org.jspecify.annotations.NullMarked;
