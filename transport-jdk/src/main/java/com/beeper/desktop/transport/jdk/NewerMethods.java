package com.beeper.desktop.transport.jdk;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.InetAddress;
import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The methods of the JDK's HTTP client that JDK 17 lacks. They are looked up when the first of them is
 * used, because that is a measurable part of the start of a client.
 */
final class NewerMethods {

  /** {@code HttpClient.Builder.localAddress(InetAddress)}, since JDK 19; null on older JDKs. */
  static final @Nullable MethodHandle LOCAL_ADDRESS = find(
      HttpClient.Builder.class,
      "localAddress",
      MethodType.methodType(HttpClient.Builder.class, InetAddress.class));

  /** {@code HttpClient.shutdown()}, since JDK 21; null on older JDKs. */
  static final @Nullable MethodHandle SHUTDOWN =
      find(HttpClient.class, "shutdown", MethodType.methodType(void.class));

  /** {@code HttpClient.shutdownNow()}, since JDK 21; null on older JDKs. */
  static final @Nullable MethodHandle SHUTDOWN_NOW =
      find(HttpClient.class, "shutdownNow", MethodType.methodType(void.class));

  private NewerMethods() {}

  private static @Nullable MethodHandle find(Class<?> type, String name, MethodType signature) {
    try {
      return MethodHandles.publicLookup().findVirtual(type, name, signature);
    } catch (NoSuchMethodException | IllegalAccessException e) {
      return null;
    }
  }
}
