package com.beeper.desktop.transport.jdk;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;

/** Closes clients, which is possible since JDK 21. Before, both methods do nothing. */
final class JdkClientShutdown {

  private static final @Nullable MethodHandle NOW = find("shutdownNow");
  private static final @Nullable MethodHandle ORDERLY = find("shutdown");

  /** Whether this JDK can close a client. */
  static final boolean SUPPORTED = NOW != null && ORDERLY != null;

  private JdkClientShutdown() {}

  /** Closes a client and its connections at once. Null is ignored. */
  static void now(@Nullable JdkClient client) {
    run(NOW, client);
  }

  /** Closes a client when its last exchange and its last connection have ended. */
  static void orderly(JdkClient client) {
    run(ORDERLY, client);
  }

  private static void run(@Nullable MethodHandle method, @Nullable JdkClient client) {
    if (client == null || method == null) {
      return;
    }
    try {
      method.invokeExact(client.http());
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable MethodHandle find(String name) {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(HttpClient.class, name, MethodType.methodType(void.class));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      return null;
    }
  }
}
