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

/** The ways in which a call can go: each transport, blocking and not. */
public enum Way {
  JDK(false),
  JDK_ASYNC(true),
  APACHE(false),
  APACHE_ASYNC(true);

  private final boolean async;

  Way(boolean async) {
    this.async = async;
  }

  public boolean isAsync() {
    return async;
  }

  public boolean isJdk() {
    return this == JDK || this == JDK_ASYNC;
  }

  /** Whether a connection is closed over which something came that is not HTTP: not by the JDK before 21. */
  public boolean closesWhatIsNotHttp() {
    return !isJdk() || Runtime.version().feature() >= 21;
  }

  /** A transport of its own; the caller closes it. */
  public Transport transport() {
    return isJdk() ? JdkTransport.create() : ApacheTransport.create();
  }

  /** A client of a server, but for the transport. */
  public static BeeperDesktop.Builder client(URI server) {
    return BeeperDesktop.builder()
        .baseUrl(server)
        .accessToken("token")
        .codec(JacksonCodec.create());
  }

  /** Makes a call in this way, and waits for it. */
  public <T> T call(
      BeeperDesktop client,
      Function<? super BeeperDesktop, ? extends T> blocking,
      Function<? super BeeperDesktopAsync, CompletableFuture<T>> later) {
    return async ? join(later.apply(client.async())) : blocking.apply(client);
  }

  /** Returns what a future brings, or throws what the call would have thrown if it had blocked. */
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
