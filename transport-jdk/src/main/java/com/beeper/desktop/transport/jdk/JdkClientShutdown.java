package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.support.DaemonThreads;
import java.lang.invoke.MethodHandle;
import java.net.http.HttpClient;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes one client and its connections.
 *
 * <p>Since JDK 21 a client has methods for this. Before, its selector thread is interrupted: the thread
 * then leaves its loop, and closes the selector and the idle connections. Without that, the thread and
 * three descriptors remain until the client is garbage collected, and for ever if the JDK has
 * miscounted its open exchanges, which happens once in about 250,000 cancelled or failed calls.
 */
final class JdkClientShutdown {

  /** Within this time a close frame is sent, before JDK 21. */
  private static final long CLOSE_FRAME_NANOS = TimeUnit.SECONDS.toNanos(1);

  /**
   * Whether the client has methods for this. Only they close connections that the client has removed from
   * its pool; without them, a client should live as long as such a connection, so that it closes it when
   * the server does.
   */
  static final boolean HAS_METHODS = Runtime.version().feature() >= 21;

  private final HttpClient client;
  private final CallbackExecutor callbacks;

  /** The group of the thread that creates the client, in which the JDK starts the selector thread. */
  private final ThreadGroup group = Thread.currentThread().getThreadGroup();

  /** To be created by the thread that creates the client. */
  JdkClientShutdown(HttpClient client, CallbackExecutor callbacks) {
    this.client = client;
    this.callbacks = callbacks;
  }

  /** Closes the client and its connections at once. */
  void now() {
    if (HAS_METHODS) {
      run(NewerMethods.SHUTDOWN_NOW);
      return;
    }
    Thread selector = selectorThread();
    DedicatedSelector dedicated = callbacks.dedicatedSelector();
    if (selector == null) {
      // As the JDK intends it: the thread ends after the client has been garbage collected.
      return;
    }
    if (dedicated == null) {
      selector.interrupt();
    } else {
      // Not while it runs a listener.
      dedicated.whenIdle(selector::interrupt);
    }
  }

  /** Closes the client when its only connection, which has a close frame to send, has ended. */
  @SuppressWarnings("FutureReturnValueIgnored") // an interrupt cannot fail
  void orderly() {
    if (HAS_METHODS) {
      run(NewerMethods.SHUTDOWN);
    } else {
      Timer.SERVICE.schedule(this::now, CLOSE_FRAME_NANOS, TimeUnit.NANOSECONDS);
    }
  }

  private void run(@Nullable MethodHandle method) {
    if (method == null) {
      throw new IllegalStateException("the JDK has no method to close its HTTP client");
    }
    try {
      method.invokeExact(client);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Returns the selector thread, or null if it has ended or is not found. Its name has the number with
   * which the text of the client ends.
   */
  private @Nullable Thread selectorThread() {
    String text = client.toString();
    int begin = text.lastIndexOf('(');
    if (begin < 0 || !text.endsWith(")")) {
      return null;
    }
    String name = "HttpClient-" + text.substring(begin + 1, text.length() - 1) + "-SelectorManager";
    Thread[] threads = new Thread[group.activeCount() + 16];
    int count = group.enumerate(threads);
    while (count == threads.length) {
      threads = new Thread[2 * threads.length];
      count = group.enumerate(threads);
    }
    for (int i = 0; i < count; i++) {
      if (threads[i].getName().equals(name)) {
        return threads[i];
      }
    }
    return null;
  }

  /** Started only before JDK 21. */
  private static final class Timer {

    static final ScheduledExecutorService SERVICE =
        DaemonThreads.timer("beeper-desktop-close-timer");
  }
}
