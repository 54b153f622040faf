package com.beeper.desktop.tck.transport;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A socket with its buffers.
 *
 * <p>A signal closes the socket, which ends blocked calls. With a fault that depends on where the
 * server has stalled, the reader polls for the signal instead whenever nothing has arrived for a
 * while.
 */
final class SocketConnection {

  /** Longer than the interval at which a server sends single bytes. */
  static final int POLL_INTERVAL_MILLIS = 400;

  private static final Set<TransportFault> POLLING_FAULTS = EnumSet.of(
      TransportFault.IGNORES_SIGNAL_AFTER_AN_INTERIM_RESPONSE,
      TransportFault.IGNORES_SIGNAL_BETWEEN_CHUNKS,
      TransportFault.IGNORES_SIGNAL_IN_UNFRAMED_BODIES,
      TransportFault.IGNORES_SIGNAL_WHILE_BYTES_ARRIVE);

  private final String key;
  private final SocketSetup setup;
  private volatile Socket raw;
  private Socket socket;
  private @Nullable InputStream in;
  private @Nullable OutputStream out;
  private BooleanSupplier endsRead = () -> false;
  private int timeoutMillis;
  private int uses;
  private long idleSince;
  private boolean trusted;

  SocketConnection(String key, SocketSetup setup) {
    this.key = key;
    this.setup = setup;
    this.raw = newSocket();
    this.socket = raw;
  }

  private Socket newSocket() {
    return setup.has(TransportFault.USES_SOCKS_PROXY) ? new Socket() : new Socket(Proxy.NO_PROXY);
  }

  static boolean pollsForSignals(SocketSetup setup) {
    return setup.faults().stream().anyMatch(POLLING_FAULTS::contains);
  }

  /** Returns the {@link SocketRoute#key()}. */
  String key() {
    return key;
  }

  boolean isConnected() {
    return in != null;
  }

  Socket socket() {
    return socket;
  }

  InputStream in() {
    return Objects.requireNonNull(in);
  }

  OutputStream out() {
    return Objects.requireNonNull(out);
  }

  void connected(Socket upgraded) throws IOException {
    socket = upgraded;
    InputStream bytes = upgraded.getInputStream();
    in = new BufferedInputStream(pollsForSignals(setup) ? new PollingInputStream(bytes) : bytes);
    out = new BufferedOutputStream(upgraded.getOutputStream());
  }

  void reopen(InetSocketAddress hop) throws IOException {
    raw.close();
    raw = newSocket();
    raw.connect(hop);
    connected(raw);
  }

  /** Starts an exchange. */
  void use(BooleanSupplier exchangeEndsRead) {
    uses++;
    endsRead = exchangeEndsRead;
  }

  int uses() {
    return uses;
  }

  /** Ends an exchange. */
  void idle() {
    endsRead = () -> false;
    idleSince = System.nanoTime();
  }

  /** Sets how long a read may take, 0 for any time. */
  void timeout(int millis) throws SocketException {
    timeoutMillis = millis;
    boolean polls = pollsForSignals(setup) && (millis == 0 || millis > POLL_INTERVAL_MILLIS);
    socket.setSoTimeout(polls ? POLL_INTERVAL_MILLIS : millis);
  }

  /** Assumes from now on that the server keeps the connection open. */
  void trust() {
    trusted = true;
  }

  /** Returns whether the connection is open and nothing has arrived since the last response. */
  boolean isUsable(long maxIdleNanos) {
    if (System.nanoTime() - idleSince > maxIdleNanos) {
      return false;
    }
    if (trusted || setup.has(TransportFault.TRUSTS_KEPT_CONNECTIONS)) {
      return true;
    }
    try {
      timeout(1);
      in().read();
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Closes the socket below TLS, which never blocks. */
  void close() {
    try {
      raw.close();
    } catch (IOException e) {
      // The socket is closed in any case.
    }
  }

  /** Polls for the signal while a read waits. */
  private final class PollingInputStream extends FilterInputStream {

    PollingInputStream(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      for (int waited = 0; ; waited += POLL_INTERVAL_MILLIS) {
        try {
          int n = in.read(target, offset, length);
          if (!setup.has(TransportFault.IGNORES_SIGNAL_WHILE_BYTES_ARRIVE)) {
            look();
          }
          return n;
        } catch (SocketTimeoutException e) {
          look();
          if (timeoutMillis > 0 && waited + POLL_INTERVAL_MILLIS >= timeoutMillis) {
            throw e;
          }
        }
      }
    }

    private void look() throws SocketException {
      if (endsRead.getAsBoolean()) {
        throw new SocketException("aborted");
      }
    }
  }
}
