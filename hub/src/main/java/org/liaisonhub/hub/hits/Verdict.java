package org.liaisonhub.hub.hits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;

/**
 * What became of one record that a check was told of.
 *
 * @param state as its owner's last verdict says
 * @param reason in the owner's words; empty when there is no verdict yet
 * @param givenAt null when there is no verdict yet
 */
public record Verdict(
        long record,
        DatabaseDefinition database,
        HitState state,
        String reason,
        @Nullable Instant givenAt) {}
