package com.beeper.desktop.transport.support;

import com.beeper.desktop.transport.CancelSignal;
import com.beeper.desktop.transport.Deadline;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the addresses of hosts on threads of its own, because the resolver of the operating system can
 * block for a long time and cannot be interrupted. A transport calls {@link #await} before it hands a
 * request to its library, which then finds the addresses in the cache of the JVM:
 *
 * <pre>{@code
 * HostLookup.await(
 *     request.uri(),
 *     uri -> Destination.of(uri, selector),
 *     request.deadline(),
 *     request.cancelSignal());
 * }</pre>
 *
 * <p>Nothing is looked up for {@code localhost}, for literal addresses, and for a name that has been
 * looked up within the last 0.1 s. There is at most one thread for each name, whatever the number of
 * calls that wait for it. It is a daemon thread, and ends with the lookup.
 *
 * <p>The cache of the JVM keeps addresses for 30 s by default. If it is disabled with the security
 * property {@code networkaddress.cache.ttl}, the library looks up the name once more.
 *
 * <p>Thread-safe.
 */
public final class HostLookup {

  /** Short, because the time that an address has been in the cache of the JVM is not known. */
  private static final long FRESH_NANOS = 100_000_000;

  private static final int MAX_NAMES = 1_000;

  private record Known(List<InetAddress> addresses, long time) {}

  private static final Map<String, CompletableFuture<?>> RUNNING = new ConcurrentHashMap<>();
  private static final Map<String, Known> KNOWN = new ConcurrentHashMap<>();

  private HostLookup() {}

  /**
   * Waits until the name that is resolved for a request has been looked up: that of its proxy, else that
   * of its server. If the name is unknown, the method returns, and the library reports it.
   *
   * @param uri the URI of the request
   * @param destinations returns the server and the proxy; not called for {@code localhost}, which is never
   *     reached through a proxy
   * @param deadline the longest wait
   * @param signal ends the wait; the method sets its action
   * @throws TransportException if the signal fires or the deadline passes, with {@link
   *     TransportException.Delivery#NOT_SENT}
   * @throws InterruptedException if the thread is interrupted; the lookup continues
   */
  public static void await(
      URI uri,
      Function<? super URI, Destination> destinations,
      Deadline deadline,
      CancelSignal signal)
      throws TransportException, InterruptedException {
    String host = uri.getHost();
    if (host == null || isLocal(host)) {
      return;
    }
    String name = destinations.apply(uri).resolvedHost();
    if (name == null || isLocal(name) || isLiteral(name) || isFresh(name)) {
      return;
    }
    CompletableFuture<?> cancelled = new CompletableFuture<>();
    signal.onCancel(() -> cancelled.complete(null));
    try {
      CompletableFuture<?> end = CompletableFuture.anyOf(cancelled, lookup(name));
      while (!end.isDone()) {
        long left = deadline.remainingNanos();
        if (left <= 0) {
          throw new TransportException(
              Delivery.NOT_SENT,
              Reason.TIMEOUT,
              "the lookup of the host " + name + " takes too long",
              null);
        }
        await(end, left);
      }
      signal.throwIfCancelled();
    } finally {
      // Releases this wait if the lookup continues.
      cancelled.complete(null);
    }
  }

  private static void await(CompletableFuture<?> end, long nanos) throws InterruptedException {
    try {
      end.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      // The clock of the deadline decides.
    } catch (ExecutionException e) {
      throw new IllegalStateException(e); // never completed exceptionally
    }
  }

  /** Returns the addresses of a name, without waiting for a resolver; empty if they are not known. */
  static List<InetAddress> known(String name) {
    if (isLocal(name)) {
      // Of the hosts file.
      return resolve(name);
    }
    Known known = KNOWN.get(name);
    return known == null ? List.of() : known.addresses();
  }

  private static boolean isLocal(String host) {
    return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  /** Returns whether a host is an address, for which there is no lookup: no domain ends in a digit. */
  private static boolean isLiteral(String host) {
    char last = host.isEmpty() ? '0' : host.charAt(host.length() - 1);
    return (last >= '0' && last <= '9') || host.indexOf(':') >= 0;
  }

  private static boolean isFresh(String name) {
    Known known = KNOWN.get(name);
    return known != null && System.nanoTime() - known.time() < FRESH_NANOS;
  }

  /** Returns the end of the running lookup of a name, and starts one if there is none. */
  private static CompletableFuture<?> lookup(String name) {
    CompletableFuture<@Nullable Void> own = new CompletableFuture<>();
    CompletableFuture<?> running = RUNNING.putIfAbsent(name, own);
    if (running != null) {
      return running;
    }
    try {
      DaemonThreads.create("beeper-desktop-lookup", () -> {
            List<InetAddress> addresses = resolve(name);
            if (KNOWN.size() >= MAX_NAMES) {
              KNOWN.clear();
            }
            KNOWN.put(name, new Known(addresses, System.nanoTime()));
            end(name, own);
          })
          .start();
    } catch (Throwable e) {
      // The JVM cannot start a thread. The library looks up the name.
      end(name, own);
    }
    return own;
  }

  private static void end(String name, CompletableFuture<?> lookup) {
    RUNNING.remove(name);
    lookup.complete(null);
  }

  private static List<InetAddress> resolve(String name) {
    try {
      return List.of(InetAddress.getAllByName(name));
    } catch (UnknownHostException | RuntimeException e) {
      // The library reports it.
      return List.of();
    }
  }
}
