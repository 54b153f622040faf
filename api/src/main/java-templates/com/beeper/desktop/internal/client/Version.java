package com.beeper.desktop.internal.client;

/**
 * The version of this SDK, which the build writes into this class: a resource would be read at each
 * start, and some tools that repackage jars lose resources.
 */
public final class Version {

  /** The name and version of this SDK, as in requests. */
  public static final String USER_AGENT = "BeeperDesktop/Java ${project.version}";

  private Version() {}
}
