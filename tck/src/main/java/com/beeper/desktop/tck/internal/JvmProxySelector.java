package com.beeper.desktop.tck.internal;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;

/** The proxy selector of the JVM, which a rule replaces for the time of an action. */
public final class JvmProxySelector {

  private JvmProxySelector() {}

  /** An action that may fail. */
  @FunctionalInterface
  public interface Action {
    /** Runs the action. */
    void run() throws Exception;
  }

  /** Runs an action with a proxy for all hosts, including those that the JVM excludes by default. */
  public static void runWith(ScriptedServer proxy, Action action) throws Exception {
    runWith(
        ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())),
        action);
  }

  /** Runs an action with a selector. */
  public static void runWith(ProxySelector selector, Action action) throws Exception {
    ProxySelector before = ProxySelector.getDefault();
    ProxySelector.setDefault(selector);
    try {
      action.run();
    } finally {
      ProxySelector.setDefault(before);
    }
  }
}
