package org.liaisonhub.hub.records.databases;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long a database keeps its records.
 *
 * @param reviewAfter when the owner must look at the record again
 * @param expireAfter when the record leaves by itself; absent when it stays until it is withdrawn
 * @param expiresField field with an earlier day on which the record leaves, or empty
 * @param keepVersions how long the superseded versions of a withdrawn record keep their content
 */
public record Retention(
        Optional<Period> reviewAfter, Optional<Period> expireAfter, String expiresField, Period keepVersions) {

    public Optional<LocalDate> reviewOn(LocalDate today) {
        return reviewAfter.map(today::plus);
    }

    /** The earlier of what the record says and what the database allows. */
    public Optional<LocalDate> expiresOn(LocalDate today, ObjectNode content) {
        var latest = expireAfter.map(today::plus);
        var own = expiresField.isEmpty() ? null : content.get(expiresField);
        if (own == null) {
            return latest;
        }
        var asked = LocalDate.parse(own.asString());
        return Optional.of(latest.filter(asked::isAfter).orElse(asked));
    }
}
