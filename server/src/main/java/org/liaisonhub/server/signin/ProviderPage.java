package org.liaisonhub.server.signin;

import org.liaisonhub.server.console.Frame;

/** Between the provider's site and the hub's own pages. */
public record ProviderPage(Frame frame) {}
