/** Tests of records, their definitions and their feed. */
@NullMarked
package org.liaisonhub.hub.records.databases;

import org.jspecify.annotations.NullMarked;
