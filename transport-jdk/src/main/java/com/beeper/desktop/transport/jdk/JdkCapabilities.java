package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.transport.TransportCapability;
import java.lang.invoke.MethodHandle;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The capabilities of the running JDK's HTTP client. */
final class JdkCapabilities {

  private JdkCapabilities() {}

  /**
   * Returns the capabilities that the JDK and its system properties provide.
   *
   * @throws ConfigurationException if a native image lacks a method that its JDK has
   */
  static Set<TransportCapability> here() {
    int jdk = Runtime.version().feature();
    if (System.getProperty("org.graalvm.nativeimage.imagecode") != null) {
      requireMethods(
          jdk,
          NewerMethods.LOCAL_ADDRESS != null,
          NewerMethods.SHUTDOWN != null && NewerMethods.SHUTDOWN_NOW != null);
    }
    return of(
        jdk >= 19,
        System.getProperty("jdk.http.auth.tunneling.disabledSchemes"),
        System.getProperty("jdk.http.auth.proxying.disabledSchemes"));
  }

  /**
   * Rejects a native image without the methods that are looked up by name: clients could not be closed, and
   * a local address would be refused.
   */
  static void requireMethods(int jdk, boolean localAddress, boolean shutdown) {
    String missing = jdk >= 19 && !localAddress
        ? "HttpClient.Builder.localAddress, which JDK 19 and newer have,"
        : jdk >= 21 && !shutdown ? "HttpClient.shutdown, which JDK 21 and newer have," : null;
    if (missing != null) {
      throw new ConfigurationException(
          "The method " + missing + " was not found. Build the native image"
              + " with the reachability metadata in META-INF/native-image of"
              + " com.beeper.desktop:beeper-desktop-transport-jdk.");
    }
  }

  /**
   * Returns the capabilities of a JDK.
   *
   * @param localAddress whether connections can be bound to a local address
   * @param tunneling the authentication schemes that are disabled for tunnels; null stands for Basic
   * @param proxying the authentication schemes that are disabled for plain http; null for none
   */
  static Set<TransportCapability> of(
      boolean localAddress, @Nullable String tunneling, @Nullable String proxying) {
    Set<TransportCapability> capabilities = EnumSet.of(
        TransportCapability.CONNECT_TIMEOUT,
        TransportCapability.PROXY,
        TransportCapability.SSL_CONTEXT);
    if (localAddress) {
      capabilities.add(TransportCapability.LOCAL_ADDRESS);
    }
    if (tunneling != null
        && allowsBasic(tunneling)
        && (proxying == null || allowsBasic(proxying))) {
      capabilities.add(TransportCapability.PROXY_AUTHENTICATION);
    }
    return capabilities;
  }

  private static boolean allowsBasic(String disabledSchemes) {
    for (String scheme : disabledSchemes.split(",", -1)) {
      if (scheme.strip().equalsIgnoreCase("Basic")) {
        return false;
      }
    }
    return true;
  }

  /** Binds the connections of a client to a local address. */
  static void bind(HttpClient.Builder builder, InetAddress address) {
    MethodHandle method = NewerMethods.LOCAL_ADDRESS;
    if (method == null) {
      throw new IllegalStateException("localAddress needs JDK 19 or newer");
    }
    try {
      method.invoke(builder, address);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
