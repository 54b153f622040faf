package com.beeper.desktop.integration;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperDesktopAsync;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.apache.ApacheTransport;
import com.beeper.desktop.transport.jdk.JdkTransport;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** The transport of a call and whether the call blocks. */
public enum TransportMode {
  JDK(false),
  JDK_ASYNC(true),
  APACHE(false),
  APACHE_ASYNC(true);

  private final boolean async;

  TransportMode(boolean async) {
    this.async = async;
  }

  public boolean isAsync() {
    return async;
  }

  public boolean isJdk() {
    return this == JDK || this == JDK_ASYNC;
  }

  /** Returns whether a connection with invalid HTTP is closed, which the JDK does from version 21 on. */
  public boolean closesConnectionAfterInvalidHttp() {
    return !isJdk() || Runtime.version().feature() >= 21;
  }

  /** Creates a transport, which the caller closes. */
  public Transport transport() {
    return isJdk() ? JdkTransport.create() : ApacheTransport.create();
  }

  /** Returns a builder with all settings except the transport. */
  public static BeeperDesktop.Builder clientBuilder(URI server) {
    return BeeperDesktop.builder()
        .baseUrl(server)
        .accessToken("token")
        .codec(JacksonCodec.create());
  }

  /** Performs a call in this mode, and waits for its end. */
  public <T> T call(
      BeeperDesktop client,
      Function<? super BeeperDesktop, ? extends T> blocking,
      Function<? super BeeperDesktopAsync, CompletableFuture<T>> later) {
    return async ? join(later.apply(client.async())) : blocking.apply(client);
  }

  /** Returns the result of a future, or throws the exception that a blocking call would throw. */
  public static <T> T join(CompletableFuture<T> future) {
    try {
      return future.get(5, TimeUnit.MINUTES);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new AssertionError(e);
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }
}
