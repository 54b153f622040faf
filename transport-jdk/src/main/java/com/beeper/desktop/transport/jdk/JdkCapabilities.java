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

/** The capabilities of the running JDK's HTTP client. */
final class JdkCapabilities {

  /** {@code HttpClient.Builder.localAddress(InetAddress)}, since JDK 19; null on older JDKs. */
  private static final @Nullable MethodHandle LOCAL_ADDRESS = find();

  private JdkCapabilities() {}

  /** Returns the capabilities that the JDK and its system properties provide. */
  static Set<TransportCapability> here() {
    return of(
        LOCAL_ADDRESS != null,
        System.getProperty("jdk.http.auth.tunneling.disabledSchemes"),
        System.getProperty("jdk.http.auth.proxying.disabledSchemes"));
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
