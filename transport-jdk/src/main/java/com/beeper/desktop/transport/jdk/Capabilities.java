package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.TransportCapability;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the HTTP client of the JDK that is running can be asked to do. */
final class Capabilities {

  /** {@code HttpClient.Builder.localAddress(InetAddress)} of JDK 19; null before. */
  private static final @Nullable MethodHandle LOCAL_ADDRESS = find();

  private Capabilities() {}

  /** Returns what can be done here and now, as the JDK and its system properties allow. */
  static Set<TransportCapability> here() {
    return of(
        LOCAL_ADDRESS != null,
        System.getProperty("jdk.http.auth.tunneling.disabledSchemes"),
        System.getProperty("jdk.http.auth.proxying.disabledSchemes"));
  }

  /**
   * Returns what can be done.
   *
   * @param localAddress whether the JDK can bind its connections
   * @param tunneling authentication that the JDK must not use on a tunnel; null means Basic
   * @param proxying authentication that the JDK must not use on plain http; null means nothing
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

  /** Makes a client send from an address of this machine. */
  static void bind(HttpClient.Builder builder, InetAddress address) {
    if (LOCAL_ADDRESS == null) {
      throw new IllegalStateException("localAddress needs JDK 19");
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
