package com.beeper.desktop.internal.events;

import com.beeper.desktop.BeeperException;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventSelection;
import com.beeper.desktop.events.StreamGap.Reason;
import com.beeper.desktop.events.SubscriptionRefusedException;
import com.beeper.desktop.internal.client.DeadlineMonitor;
import com.beeper.desktop.internal.client.Watch;
import com.beeper.desktop.internal.transport.Masking;
import com.beeper.desktop.transport.CancelSignal;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.WebSocketConnection;
import com.beeper.desktop.transport.WebSocketListener;
import com.beeper.desktop.transport.support.Causes;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a stream, from its handshake to its end: the protocol of {@code spec/events.md}.
 * It reads only as many messages as the stream has room for, and checks that the server is alive.
 *
 * <p>Frames are decoded on the threads of the transport. Everything else runs in the mailbox of the
 * stream.
 */
final class Link implements WebSocketListener {

  private enum Phase {
    /** The handshake is in progress. */
    HANDSHAKE,
    /** The first frame of the server is due. */
    OPEN,
    /** The subscription is not confirmed yet. */
    SUBSCRIBING,
    /** Events arrive. */
    LIVE,
    ENDED
  }

  /** The largest number of messages that are requested at once. */
  private static final int BATCH = 64;

  /** The silence after a frame before the first ping. */
  private static final Duration FIRST_PING = Duration.ofSeconds(2);

  /** The longest text of the server in a message. */
  private static final int MAX_TEXT = 200;

  /** How long a close frame may take before the connection is aborted. */
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

  private final EventFeed feed;
  private final FrameDecoder decoder;
  private final CancelSignal handshake = new CancelSignal();
  private final Queue<Command> commands = new ArrayDeque<>();

  private Phase phase = Phase.HANDSHAKE;
  private @Nullable WebSocketConnection connection;

  /** The messages that were requested and have not arrived. */
  private long outstanding;

  /** The command without a response, and its ID and timeout. */
  private @Nullable Command inFlight;

  private String requestId = "";
  private int lastRequest;
  private @Nullable Watch timeout;

  /** The counter of the next event; negative before the first one. */
  private long nextSeq = -1;

  /** The unreadable frames since the last event, each of which may have been one. */
  private int unreadable;

  private boolean binaryLogged;

  /** When something arrived, on the two clocks of the client. */
  private long heardNanos;

  private Instant heardAt = Instant.EPOCH;

  private @Nullable Watch liveness;

  /** When the ping was sent whose pong is due. */
  private long pingedNanos;

  private boolean pongDue;

  /** Whether the next ping is the first one after a frame. */
  private boolean firstPing = true;

  /** Whether the transport itself detects a silent server. */
  private boolean transportPings;

  Link(EventFeed feed, FrameDecoder decoder) {
    this.feed = feed;
    this.decoder = decoder;
  }

  // The transport's side.

  @Override
  public void onText(String text) {
    Frame frame = decoder.decode(text);
    feed.post(() -> received(frame));
  }

  @Override
  public void onBinary(ByteBuffer data) {
    feed.post(this::receivedBinary);
  }

  @Override
  public void onPong(ByteBuffer data) {
    feed.post(() -> {
      if (phase != Phase.ENDED) {
        heard();
      }
    });
  }

  @Override
  public void onClose(int code, String reason) {
    feed.post(() -> feed.lost(this, feed.failures().closed(code, reason)));
  }

  @Override
  public void onFailure(TransportException failure) {
    feed.post(() -> feed.lost(this, feed.failures().lost(failure)));
  }

  // The beginning.

  /** Starts the handshake. */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  void open() {
    Duration limit = feed.attemptTimeout();
    long deadline = feed.nanoTime() + DeadlineMonitor.nanos(limit);
    timeout = feed.later(limit, this::expire);
    // On a thread of the client, because this runs user code.
    feed.executor()
        .executeOwn(() -> feed.connector()
            .connect(this, handshake, deadline)
            .whenComplete((opened, failure) -> feed.post(() -> opened(opened, failure))));
  }

  private void expire() {
    // Unless the confirmation has come at the same time.
    if (phase != Phase.LIVE) {
      feed.lost(this, feed.failures().timedOut("open an event stream"));
    }
  }

  private void opened(@Nullable WebSocketConnection opened, @Nullable Throwable failure) {
    if (opened == null) {
      if (phase != Phase.ENDED) {
        feed.lost(this, Causes.unwrap(failure == null ? new AssertionError() : failure));
      }
      return;
    }
    if (phase == Phase.ENDED) {
      opened.abort();
      return;
    }
    connection = opened;
    phase = Phase.OPEN;
    heard();
    liveness = feed.later(feed.options().idleTimeout(), this::checkSilence);
    refill();
  }

  private void ready() {
    if (phase == Phase.OPEN) {
      phase = Phase.SUBSCRIBING;
      EventSelection selection = feed.selection();
      // First in the queue: there are no others before the connection is live.
      commands.add(new Command(() -> selection, this::subscribed));
      sendNext();
    }
  }

  private void subscribed(@Nullable RuntimeException failure) {
    if (failure == null) {
      live();
    } else if (phase != Phase.ENDED) {
      feed.lost(this, failure);
    }
  }

  private void live() {
    if (phase != Phase.SUBSCRIBING) {
      return;
    }
    phase = Phase.LIVE;
    unwatch(timeout);
    timeout = null;
    unwatch(liveness);
    liveness = feed.later(pingDelay(), this::checkLiveness);
    feed.subscribed(this);
  }

  boolean isLive() {
    return phase == Phase.LIVE;
  }

  /** Returns whether the server may have sent events, which follow a subscription. */
  boolean isSubscribed() {
    return phase == Phase.SUBSCRIBING || phase == Phase.LIVE;
  }

  // Frames.

  private void received(Frame frame) {
    if (phase == Phase.ENDED) {
      return;
    }
    outstanding--;
    firstPing = true;
    Instant before = heardAt;
    heard();
    if (frame instanceof Frame.Received event) {
      receivedEvent(event, before);
    } else if (frame instanceof Frame.Ready) {
      ready();
    } else if (frame instanceof Frame.Updated updated) {
      responded(updated.requestId(), null);
    } else if (frame instanceof Frame.Refusal refusal) {
      refused(refusal);
    } else if (frame instanceof Frame.Unreadable broken) {
      unreadable++;
      feed.log().warning(() -> "events: a frame is not readable: " + broken.problem(), null);
      gap(Reason.UNREADABLE, before);
    }
    refill();
  }

  private void receivedEvent(Frame.Received frame, Instant before) {
    if (phase == Phase.SUBSCRIBING) {
      // Its events precede the confirmation.
      live();
    }
    if (phase != Phase.LIVE) {
      return;
    }
    Long seq = frame.seq();
    if (seq != null) {
      if (nextSeq > 0 && seq == nextSeq - 1) {
        feed.log().debug(() -> "events: dropped a repeated event");
        return;
      }
      // A server may count from 0 or from 1.
      long expected = nextSeq < 0 ? 0 : nextSeq;
      long tolerated = (nextSeq < 0 ? 1 : nextSeq) + unreadable;
      if (seq < expected || seq > tolerated) {
        gap(Reason.SEQUENCE, before);
      }
      nextSeq = seq + 1;
      unreadable = 0;
    }
    Event event = frame.event();
    feed.received(event, before);
  }

  private void gap(Reason reason, Instant from) {
    if (phase == Phase.LIVE) {
      feed.lostEvents(reason, from);
    }
  }

  private void receivedBinary() {
    if (phase == Phase.ENDED) {
      return;
    }
    outstanding--;
    heard();
    if (!binaryLogged) {
      binaryLogged = true;
      feed.log().warning(() -> "events: ignored a binary frame", null);
    }
    refill();
  }

  // Commands.

  /** Sends a command after those before it. */
  void send(Command command) {
    commands.add(command);
    sendNext();
  }

  @SuppressWarnings(
      "FutureReturnValueIgnored") // a failure is the loss of the connection, which is reported
  private void sendNext() {
    WebSocketConnection open = connection;
    if (inFlight != null || open == null || phase == Phase.ENDED) {
      return;
    }
    Command next = commands.poll();
    if (next == null) {
      return;
    }
    inFlight = next;
    requestId = "s" + ++lastRequest;
    if (phase == Phase.LIVE) {
      timeout = feed.later(feed.attemptTimeout(), () -> expire(next));
    }
    open.sendText(next.frame(feed.codec(), requestId));
    refill();
  }

  private void expire(Command command) {
    // Unless the response has come at the same time.
    if (command.equals(inFlight)) {
      feed.lost(this, feed.failures().timedOut("respond to a subscription"));
    }
  }

  private void refused(Frame.Refusal refusal) {
    String code = Masking.line(refusal.code(), MAX_TEXT);
    String text = Masking.line(refusal.message(), MAX_TEXT);
    String problem = code + (text.isEmpty() ? "" : ": " + text);
    SubscriptionRefusedException failure = new SubscriptionRefusedException(
        "events.connect: the server refused the subscription: " + problem, refusal.code());
    if (!responded(refusal.requestId(), failure)) {
      feed.log().warning(() -> "events: the server reported an error: " + problem, null);
    }
  }

  /** Ends the command in flight. Returns false if the response is not for it. */
  private boolean responded(@Nullable String id, @Nullable RuntimeException failure) {
    Command command = inFlight;
    if (command == null || (id != null && !id.equals(requestId))) {
      return false;
    }
    inFlight = null;
    if (phase == Phase.LIVE) {
      unwatch(timeout);
      timeout = null;
    }
    command.onEnd().accept(failure);
    sendNext();
    return true;
  }

  // Reading.

  /** Requests as many messages as there is room for, or the response to a command. */
  void refill() {
    WebSocketConnection open = connection;
    if (open == null || phase == Phase.ENDED || outstanding > BATCH / 2) {
      return;
    }
    boolean suspended = outstanding == 0;
    long room = feed.room() - outstanding;
    boolean responseDue = inFlight != null || phase != Phase.LIVE;
    long more = Math.min(room, BATCH - outstanding);
    if (more <= 0 && responseDue && suspended) {
      more = BATCH;
    }
    if (more > 0) {
      if (suspended && phase == Phase.LIVE) {
        // Nothing could arrive while nothing was read.
        heardNanos = feed.nanoTime();
      }
      outstanding += more;
      open.request(more);
    }
  }

  // Liveness.

  private void heard() {
    heardNanos = feed.nanoTime();
    heardAt = feed.now();
    pongDue = false;
  }

  /** Returns when something arrived from the server for the last time. */
  Instant heardAt() {
    return heardAt;
  }

  /** Returns whether the consumer is too slow to read more. */
  boolean isSuspended() {
    return connection != null && outstanding <= 0;
  }

  /** Returns after which silence a ping is sent. */
  private Duration pingDelay() {
    Duration interval = feed.options().pingInterval();
    // A JDK client of the application can miss the end of a connection right after a frame.
    return firstPing && interval.compareTo(FIRST_PING) > 0 ? FIRST_PING : interval;
  }

  /** Before it is live, a connection is not pinged, because nothing is sent before {@code ready}. */
  private void checkSilence() {
    if (phase != Phase.OPEN && phase != Phase.SUBSCRIBING) {
      return;
    }
    Duration silence = Duration.ofNanos(feed.nanoTime() - heardNanos);
    Duration left = feed.options().idleTimeout().minus(silence);
    if (left.isZero() || left.isNegative()) {
      feed.lost(this, feed.failures().silent(silence));
    } else {
      liveness = feed.later(left, this::checkSilence);
    }
  }

  private void checkLiveness() {
    WebSocketConnection open = connection;
    if (phase != Phase.LIVE || open == null) {
      return;
    }
    long now = feed.nanoTime();
    Duration pongTimeout = feed.options().idleTimeout().minus(feed.options().pingInterval());
    Duration next;
    if (outstanding <= 0 || transportPings) {
      pongDue = false;
      next = feed.options().pingInterval();
    } else if (pongDue) {
      next = pongTimeout.minusNanos(now - pingedNanos);
      if (next.isZero() || next.isNegative()) {
        feed.lost(this, feed.failures().silent(Duration.ofNanos(now - heardNanos)));
        return;
      }
    } else {
      next = pingDelay().minusNanos(now - heardNanos);
      if (next.isZero() || next.isNegative()) {
        firstPing = false;
        pongDue = true;
        pingedNanos = now;
        ping(open);
        next = pongTimeout;
      }
    }
    liveness = feed.later(next, this::checkLiveness);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  private void ping(WebSocketConnection open) {
    open.sendPing(ByteBuffer.wrap(new byte[] {'b'})).whenComplete((sent, failure) -> {
      if (failure != null && Causes.unwrap(failure) instanceof UnsupportedOperationException) {
        feed.post(() -> transportPings = true);
      }
    });
  }

  // The end.

  /** Ends a connection that was lost or is not needed, at once. */
  void abort(BeeperException cause) {
    WebSocketConnection open = connection;
    end(cause);
    if (open != null) {
      open.abort();
    }
  }

  /** Ends a connection with a close frame, which it does not wait long for. */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback cannot fail
  void close(BeeperException cause) {
    WebSocketConnection open = connection;
    end(cause);
    if (open != null) {
      Watch limit = feed.later(CLOSE_TIMEOUT, open::abort);
      open.sendClose(1000, "").whenComplete((sent, failure) -> {
        limit.unwatch();
        open.abort();
      });
    }
  }

  private void end(BeeperException cause) {
    phase = Phase.ENDED;
    unwatch(timeout);
    unwatch(liveness);
    handshake.cancel();
    Command command = inFlight;
    inFlight = null;
    if (command != null) {
      command.onEnd().accept(cause);
    }
    for (Command next = commands.poll(); next != null; next = commands.poll()) {
      next.onEnd().accept(cause);
    }
  }

  private static void unwatch(@Nullable Watch watch) {
    if (watch != null) {
      watch.unwatch();
    }
  }
}
