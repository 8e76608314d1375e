package org.liaisonhub.app;

import java.util.concurrent.Callable;

/** A command that another module adds to the program, found through {@link java.util.ServiceLoader}. */
public interface ExtraCommand extends Callable<Integer> {}
