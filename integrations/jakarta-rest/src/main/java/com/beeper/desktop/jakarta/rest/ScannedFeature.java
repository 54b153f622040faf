package com.beeper.desktop.jakarta.rest;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/**
 * Registers what {@link BeeperFeature} registers, in servers that look for annotated classes instead:
 * Jersey does not find features in web applications through {@link java.util.ServiceLoader}. It is a
 * class of its own, because RESTEasy, which does both, warns of a class that it finds twice.
 *
 * <p>Public only for discovery.
 */
@Provider
public final class ScannedFeature implements Feature {

  /** Creates the feature; called by the Jakarta REST implementation. */
  public ScannedFeature() {}

  @Override
  public boolean configure(FeatureContext context) {
    return BeeperFeature.register(context);
  }
}
