package org.liaisonhub.hub.imports;

/**
 * How far an import is.
 *
 * @param bytes read of {@code totalBytes}
 * @param recorded rows committed so far
 * @param refused rows refused so far
 */
public record Progress(long bytes, long totalBytes, long recorded, long refused) {}
