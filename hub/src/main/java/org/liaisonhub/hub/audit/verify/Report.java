package org.liaisonhub.hub.audit.verify;

import java.util.List;
import org.liaisonhub.hub.audit.merkle.TreeHash;

/**
 * What a check of a whole log found.
 *
 * @param size entries that there are
 * @param head of their tree
 * @param checkpoints that were held against it
 * @param findings what is wrong; empty when nothing is; at most a thousand
 */
public record Report(long size, TreeHash head, int checkpoints, List<Finding> findings) {
    public Report {
        findings = List.copyOf(findings);
    }
}
