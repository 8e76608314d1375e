package org.liaisonhub.hub.records;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as it stands in one of its versions.
 *
 * @param sourceKey the owner's own key, unique per database and owner
 * @param sequence place of this version in the change feed
 * @param content by the definition of its database; must not be changed
 */
public record OwnedRecord(
        long id,
        DatabaseDefinition database,
        Party owner,
        String sourceKey,
        int version,
        Status status,
        int audience,
        long sequence,
        Instant recordedAt,
        Instant updatedAt,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate expiresOn,
        ObjectNode content) {}
