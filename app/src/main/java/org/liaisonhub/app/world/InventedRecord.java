package org.liaisonhub.app.world;

import tools.jackson.databind.node.ObjectNode;

/**
 * A record of the made-up world, as its owner would send it.
 *
 * @param sourceKey the owner's own key
 * @param content by the definition of its database, not yet normalised
 */
public record InventedRecord(String sourceKey, ObjectNode content) {}
