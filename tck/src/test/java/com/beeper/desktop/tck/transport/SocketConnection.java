package com.beeper.desktop.tck.transport;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
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
 * <p>A signal closes the socket, which ends what blocks there. With a fault that depends on where
 * the server has stalled, the reader looks for a signal instead, whenever nothing came for a while.
 */
final class SocketConnection {

  /** Long enough for a server that drips to be never caught between two bytes. */
  static final int MILLIS_BETWEEN_LOOKS = 400;

  private static final Set<Fault> LOOKING = EnumSet.of(
      Fault.IGNORES_SIGNAL_AFTER_AN_INTERIM_RESPONSE,
      Fault.IGNORES_SIGNAL_BETWEEN_CHUNKS,
      Fault.IGNORES_SIGNAL_TO_THE_END,
      Fault.IGNORES_SIGNAL_WHILE_BYTES_ARRIVE);

  private final String key;
  private final SocketSetup setup;
  private volatile Socket raw = new Socket();
  private Socket socket = raw;
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
  }

  static boolean looksForSignals(SocketSetup setup) {
    return setup.faults().stream().anyMatch(LOOKING::contains);
  }

  /** Returns where it leads. */
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
    in = new BufferedInputStream(looksForSignals(setup) ? new Looking(bytes) : bytes);
    out = new BufferedOutputStream(upgraded.getOutputStream());
  }

  void reopen(InetSocketAddress hop) throws IOException {
    raw.close();
    raw = new Socket();
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
    boolean looks = looksForSignals(setup) && (millis == 0 || millis > MILLIS_BETWEEN_LOOKS);
    socket.setSoTimeout(looks ? MILLIS_BETWEEN_LOOKS : millis);
  }

  /** Believes from here on that the server keeps it open. */
  void trust() {
    trusted = true;
  }

  /** Tells whether neither end nor bytes have come since the last answer. */
  boolean isUsable(long maxIdleNanos) {
    if (System.nanoTime() - idleSince > maxIdleNanos) {
      return false;
    }
    if (trusted || setup.has(Fault.TRUSTS_KEPT_CONNECTIONS)) {
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

  /** Closes the socket under TLS, which never blocks. */
  void close() {
    try {
      raw.close();
    } catch (IOException e) {
      // Closed is closed.
    }
  }

  /** Looks for a signal while it waits. */
  private final class Looking extends FilterInputStream {

    Looking(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      for (int waited = 0; ; waited += MILLIS_BETWEEN_LOOKS) {
        try {
          int n = in.read(target, offset, length);
          if (!setup.has(Fault.IGNORES_SIGNAL_WHILE_BYTES_ARRIVE)) {
            look();
          }
          return n;
        } catch (SocketTimeoutException e) {
          look();
          if (timeoutMillis > 0 && waited + MILLIS_BETWEEN_LOOKS >= timeoutMillis) {
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
