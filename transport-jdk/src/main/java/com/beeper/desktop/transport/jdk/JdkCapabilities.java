package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.transport.TransportCapability;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The capabilities of the running JDK's HTTP client. */
final class JdkCapabilities {

  /** {@code HttpClient.Builder.localAddress(InetAddress)}, since JDK 19; null on older JDKs. */
  private static final @Nullable MethodHandle LOCAL_ADDRESS = find();

  private JdkCapabilities() {}

  /**
   * Returns the capabilities that the JDK and its system properties provide.
   *
   * @throws ConfigurationException if a method is missing that this JDK has
   */
  static Set<TransportCapability> here() {
    requireMethods(
        Runtime.version().feature(), LOCAL_ADDRESS != null, JdkClientShutdown.HAS_METHODS);
    return of(
        LOCAL_ADDRESS != null,
        System.getProperty("jdk.http.auth.tunneling.disabledSchemes"),
        System.getProperty("jdk.http.auth.proxying.disabledSchemes"));
  }

  /**
   * Rejects a native image without the methods that are looked up by name. It would count as an older JDK:
   * clients would be closed as on those, and a local address would be refused.
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
    if (LOCAL_ADDRESS == null) {
      throw new IllegalStateException("localAddress needs JDK 19 or newer");
    }
    try {
      LOCAL_ADDRESS.invoke(builder, address);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable MethodHandle find() {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(
              HttpClient.Builder.class,
              "localAddress",
              MethodType.methodType(HttpClient.Builder.class, InetAddress.class));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      return null;
    }
  }
}
