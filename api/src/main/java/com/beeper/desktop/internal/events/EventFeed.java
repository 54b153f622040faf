package com.beeper.desktop.internal.events;

import com.beeper.desktop.BeeperException;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.events.ConnectionState;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventSelection;
import com.beeper.desktop.events.EventStreamOptions;
import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.events.StreamGap;
import com.beeper.desktop.events.StreamGap.Reason;
import com.beeper.desktop.internal.client.CallContext;
import com.beeper.desktop.internal.client.CallExecutor;
import com.beeper.desktop.internal.client.CallLog;
import com.beeper.desktop.internal.client.DeadlineMonitor;
import com.beeper.desktop.internal.client.StreamFailures;
import com.beeper.desktop.internal.client.Watch;
import com.beeper.desktop.internal.client.Watch.End;
import com.beeper.desktop.internal.client.WebSocketConnector;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The state machine of a stream: its connections, one after the other, the gaps between them, and the
 * way of each event to the consumer. The same for all forms of consumption.
 *
 * <p>Everything runs in a mailbox, on whatever thread brings news: of a transport, of a timer, of an
 * HTTP call or of the consumer. An event passes three places: {@code incoming}, where it waits while
 * the buffer is full or while new messages of an earlier gap are read; the recovery of that gap, which
 * comes first; and the buffer of the consumer. A gap travels the same way as an event, and its
 * recovery starts when it reaches the buffer.
 */
final class EventFeed {

  /** The part of a delay that chance removes. */
  private static final double JITTER = 0.25;

  /** The loss of a live connection, until the next one is live. */
  private record Loss(Reason reason, Instant from, EventSelection selection) {}

  /**
   * A change of the subscription.
   *
   * @param executor completes the future, in the context of the caller
   */
  private record Change(
      EventSelection selection, CompletableFuture<@Nullable Void> future, CallExecutor executor) {}

  private final CallContext context;

  /** Runs the work of the stream, in the context of the thread that has opened it. */
  private final CallExecutor executor;

  private final EventStreamOptions options;
  private final WebSocketConnector connector;
  private final StreamFailures failures;
  private final FrameDecoder decoder;
  private final StateNotifier states;
  private final EventBuffer buffer;
  private final DeliveredMessages delivered;
  private final Mailbox mailbox = new Mailbox(this::fail);
  private final CompletableFuture<@Nullable Void> connected = new CompletableFuture<>();

  private volatile EventSelection selection;
  private volatile boolean closed;

  // Confined to the mailbox.

  private final Deque<Event> incoming = new ArrayDeque<>();
  private final Queue<Change> changes = new ArrayDeque<>();
  private @Nullable Link link;
  private @Nullable Watch reconnection;
  private @Nullable Loss loss;
  private final Map<String, Recovery.LeftChat> leftChats =
      DeliveredMessages.bounded(DeliveredMessages.MAX_ENTRIES);
  private @Nullable Recovery recovery;
  private @Nullable Baseline baseline;

  /** The changes of the subscription whose new chats are being read. */
  private final Map<Change, Baseline> readings = new LinkedHashMap<>();

  private boolean everLive;

  /** The attempts since the last live connection that have failed. */
  private int failedAttempts;

  /** When the first event was dropped that no gap announces yet. */
  private @Nullable Instant overflowFrom;

  private EventFeed(
      CallContext context,
      CallExecutor executor,
      EventStreamOptions options,
      WebSocketConnector connector) {
    this.context = context;
    this.executor = executor;
    this.options = options;
    this.connector = connector;
    this.selection = options.selection();
    this.failures = new StreamFailures(context);
    this.decoder =
        new FrameDecoder(context.resources().codec(), context.options().maxDecodedBytes());
    this.states = new StateNotifier(options.stateListener(), executor, log());
    this.buffer = new EventBuffer(options.queueSize());
    this.delivered = new DeliveredMessages();
  }

  /**
   * Returns a feed that is not started.
   *
   * @throws com.beeper.desktop.ConfigurationException if there is no WebSocket transport
   * @throws IllegalStateException if the client is closed
   */
  static EventFeed of(CallContext context, EventStreamOptions options) {
    CallContext calls = context.unrecorded();
    context.admit();
    CallExecutor executor = context.resources().executor().inCurrentContext();
    return new EventFeed(
        calls, executor, options, WebSocketConnector.of(calls, executor, options.pingInterval()));
  }

  // The consumer's side, on any thread.

  /**
   * Opens the first connection.
   *
   * @return a future that completes when the stream is live, on any thread; its stages must not run
   *     user code
   */
  CompletableFuture<@Nullable Void> start() {
    buffer.onRoom(() -> post(this::pump));
    states.set(new ConnectionState.Connecting());
    post(this::openLink);
    return connected;
  }

  EventBuffer buffer() {
    return buffer;
  }

  ConnectionState state() {
    return states.current();
  }

  EventSelection selection() {
    return selection;
  }

  CompletableFuture<@Nullable Void> subscribe(EventSelection wanted) {
    CallExecutor caller = context.resources().executor().inCurrentContext();
    Change change = new Change(wanted, new CompletableFuture<>(), caller);
    post(() -> {
      if (closed) {
        completeExceptionally(change, failures.closed());
        return;
      }
      changes.add(change);
      Link open = link;
      if (open != null && open.isLive() && everLive) {
        send(open, change);
      }
    });
    return change.future();
  }

  /** Ends the stream normally. */
  void close() {
    post(() -> end(null));
  }

  /** Ends the stream with a failure, which follows the events that were received. */
  void fail(Throwable failure) {
    post(() -> end(failure));
  }

  private void end(@Nullable Throwable failure) {
    if (closed) {
      return;
    }
    closed = true;
    BeeperException cause = failure instanceof BeeperException known ? known : failures.closed();
    Link open = link;
    link = null;
    if (open != null) {
      open.close(cause);
    }
    if (reconnection != null) {
      reconnection.unwatch();
    }
    if (recovery != null) {
      recovery.cancel();
    }
    if (baseline != null) {
      baseline.cancel();
    }
    incoming.clear();
    states.set(new ConnectionState.Closed(failure));
    buffer.end(failure);
    connected.completeExceptionally(failure == null ? cause : failure);
    readings.forEach((change, reading) -> {
      reading.cancel();
      completeExceptionally(change, cause);
    });
    readings.clear();
    for (Change change = changes.poll(); change != null; change = changes.poll()) {
      completeExceptionally(change, cause);
    }
  }

  /** Completes a future of the user on the executor, because its stages are user code. */
  private static void completeExceptionally(Change change, Throwable failure) {
    CompletableFuture<?> future = change.future();
    if (!future.isDone()) {
      change
          .executor()
          .execute(
              () -> future.completeExceptionally(failure),
              rejection -> future.completeExceptionally(failure));
    }
  }

  private static void complete(Change change) {
    CompletableFuture<@Nullable Void> future = change.future();
    change.executor().execute(() -> future.complete(null), rejection -> future.complete(null));
  }

  // For the parts of the stream.

  void post(Runnable task) {
    mailbox.post(task);
  }

  EventStreamOptions options() {
    return options;
  }

  CallContext context() {
    return context;
  }

  WebSocketConnector connector() {
    return connector;
  }

  StreamFailures failures() {
    return failures;
  }

  CallExecutor executor() {
    return executor;
  }

  CallLog log() {
    return context.resources().log();
  }

  Codec codec() {
    return context.resources().codec();
  }

  Duration attemptTimeout() {
    return context.options().timeout();
  }

  boolean isClientClosed() {
    return context.resources().monitor().isClosed();
  }

  long nanoTime() {
    return context.resources().time().nanoTime();
  }

  Instant now() {
    return context.resources().time().instant();
  }

  /** Runs a task in the mailbox after a delay, unless it is unwatched before. */
  Watch later(Duration delay, Runnable task) {
    long deadline = nanoTime() + DeadlineMonitor.nanos(delay);
    // Not on the thread of the monitor, which serves all calls.
    Watch.Listener listener = why -> executor.executeOwn(() -> post(() -> {
      if (why == End.CLOSE) {
        end(null);
      } else {
        task.run();
      }
    }));
    return context.resources().monitor().watchTimer(deadline, listener);
  }

  /** Returns the delay before an attempt. */
  Duration delay(int attempt) {
    long max = DeadlineMonitor.nanos(options.maxReconnectDelay());
    long min = DeadlineMonitor.nanos(options.minReconnectDelay());
    // More than 62 doublings would overflow.
    double nanos = Math.min((double) max, Math.scalb((double) min, Math.min(attempt - 1, 62)));
    return Duration.ofNanos(
        (long) (nanos * (1 - JITTER * ThreadLocalRandom.current().nextDouble())));
  }

  // Connections.

  private void openLink() {
    reconnection = null;
    if (!closed) {
      Link opening = new Link(this, decoder);
      link = opening;
      opening.open();
    }
  }

  /** The server has confirmed the subscription of a connection. */
  void subscribed(Link live) {
    if (live != link) {
      return;
    }
    if (everLive || !options.resync()) {
      becomeLive(live);
      return;
    }
    Baseline reading = new Baseline(
        this, delivered, selection, EventSelection.builder().paused().build());
    baseline = reading;
    reading.read(failure -> {
      baseline = null;
      if (failure == null) {
        becomeLive(live);
      } else {
        lost(live, failure);
      }
    });
  }

  private void becomeLive(Link live) {
    if (live != link || closed) {
      return;
    }
    Instant now = now();
    failedAttempts = 0;
    states.set(new ConnectionState.Live(now));
    everLive = true;
    connected.complete(null);
    Loss before = loss;
    loss = null;
    if (before != null && !before.selection().isPaused()) {
      addGap(new StreamGap(before.reason(), before.from(), now, before.selection()));
    }
    changes.forEach(change -> send(live, change));
  }

  private void send(Link live, Change change) {
    live.send(new Command(change::selection, failure -> changed(live, change, failure)));
  }

  private void changed(Link live, Change change, @Nullable RuntimeException failure) {
    if (failure instanceof ConnectionException) {
      return; // made on the next connection
    }
    changes.remove(change);
    if (failure != null) {
      completeExceptionally(change, failure);
      return;
    }
    EventSelection before = selection;
    selection = change.selection();
    if (!options.resync() || before.isAllChats() || live != link) {
      complete(change);
      return;
    }
    Baseline reading = new Baseline(this, delivered, change.selection(), before);
    readings.put(change, reading);
    reading.read(unread -> {
      readings.remove(change);
      if (unread != null) {
        log()
            .warning(
                () ->
                    "events: the chats that are followed now cannot be read; new messages of a gap"
                        + " in them are not recovered",
                unread);
      }
      complete(change);
    });
  }

  /** A connection was lost, or an attempt to open one has failed. */
  void lost(Link lost, Throwable cause) {
    if (lost != link || closed) {
      return;
    }
    if (isClientClosed()) {
      end(null);
      return;
    }
    BeeperException explained = cause instanceof BeeperException known
        ? known
        : new ConnectionException(
            "events.connect: the attempt failed with " + cause.getClass().getName(), cause, true);
    boolean wasLive = lost.isLive();
    if (wasLive && everLive && loss == null) {
      Reason reason = lost.isSuspended() ? Reason.OVERFLOW : Reason.RECONNECT;
      loss = new Loss(reason, lost.heardAt(), selection);
    }
    link = null;
    lost.abort(
        explained instanceof ConnectionException connection
            ? connection
            : new ConnectionException(String.valueOf(explained.getMessage()), explained, true));
    log().debug(() -> "events: " + explained.getMessage());
    if (cause instanceof Error || isFinal(cause)) {
      end(cause);
      return;
    }
    if (baseline != null) {
      baseline.cancel();
      baseline = null;
    }
    if (!everLive) {
      incoming.clear();
      buffer.clear();
    }
    reconnect(explained);
  }

  private boolean isFinal(Throwable cause) {
    if (everLive) {
      return StreamFailures.isRefusal(cause);
    }
    return !StreamFailures.isTransient(cause)
        || failedAttempts >= context.options().maxRetries();
  }

  private void reconnect(BeeperException cause) {
    failedAttempts++;
    Duration delay = delay(failedAttempts);
    Duration requested = failures.requestedDelay(cause);
    Duration wait = requested != null && requested.compareTo(delay) > 0 ? requested : delay;
    reconnection = later(wait, this::openLink);
    states.set(new ConnectionState.Reconnecting(cause, wait, failedAttempts));
  }

  // Events.

  /** Returns the number of events that there is room for. */
  long room() {
    return options.queueSize() - waiting();
  }

  private long waiting() {
    return (long) buffer.size() + incoming.size();
  }

  /** An event was received, on a live connection. */
  void received(Event event, Instant heardBefore) {
    if (waiting() >= 2L * options.queueSize()) {
      // Beyond its room a stream reads for the response to a command alone.
      if (overflowFrom == null) {
        overflowFrom = heardBefore;
      }
      return;
    }
    closeOverflow();
    incoming.add(event);
    pump();
  }

  /** Events were lost on an open connection. */
  void lostEvents(Reason reason, Instant from) {
    closeOverflow();
    addGap(new StreamGap(reason, from, now(), selection));
  }

  private void closeOverflow() {
    Instant from = overflowFrom;
    if (from != null) {
      overflowFrom = null;
      addGap(new StreamGap(Reason.OVERFLOW, from, now(), selection));
    }
  }

  private void addGap(StreamGap gap) {
    if (everLive) {
      incoming.add(gap);
      pump();
    }
  }

  /** Moves what there is room for to the consumer. */
  private void pump() {
    if (overflowFrom != null && waiting() < options.queueSize()) {
      closeOverflow();
    }
    while (!closed && buffer.hasRoom()) {
      Event next = recovery != null ? recovery.next() : nextIncoming();
      if (next == null) {
        break;
      }
      buffer.add(next);
    }
    if (link != null) {
      link.refill();
    }
  }

  private @Nullable Event nextIncoming() {
    Event next = incoming.poll();
    if (!options.resync()) {
      return next;
    }
    while (next instanceof MessageUpserted message && delivered.isRepeated(message)) {
      next = incoming.poll();
    }
    if (next instanceof MessageUpserted message) {
      delivered.add(message);
    } else if (next instanceof StreamGap gap
        && (gap.allChats() || !gap.chatIds().isEmpty())) {
      Recovery started = new Recovery(this, delivered, leftChats, gap, activeBefore(gap));
      recovery = started;
      // After the gap itself has reached the buffer.
      post(started::start);
    }
    return next;
  }

  /** Returns a time before the gap, on the clock of the server. */
  private Instant activeBefore(StreamGap gap) {
    // The clock of the client alone would miss messages if it is ahead, and a time of the server
    // alone if that is wrong once.
    Instant known = delivered.newest();
    return known.isBefore(gap.from()) ? known : gap.from();
  }

  // The recovery of a gap.

  /** Moves the messages that a recovery has read. */
  void recoveredMore(Recovery from) {
    if (from == recovery) {
      pump();
    }
  }

  void endRecovery(Recovery ended) {
    if (ended == recovery) {
      recovery = null;
      pump();
    }
  }

  /**
   * Runs an action after all events that the server had sent before now have come in: a command is
   * sent, and the server responds to it after them. Runs it also if the connection is lost, after
   * which no such event can come any more.
   */
  void fence(Runnable then) {
    Link open = link;
    if (open == null || !open.isSubscribed()) {
      post(then);
    } else {
      open.send(new Command(this::selection, failure -> post(then)));
    }
  }

  /** Returns whether another gap follows, or will when the stream is live again. */
  boolean isGapAhead() {
    return loss != null
        || overflowFrom != null
        || incoming.stream().anyMatch(StreamGap.class::isInstance);
  }

  /** Returns the messages of a chat for which events have come in that are not delivered yet. */
  Set<String> incomingMessages(String chatId) {
    Set<String> ids = new HashSet<>();
    for (Event event : incoming) {
      if (event instanceof MessageUpserted message && chatId.equals(message.raw("chatID"))) {
        DeliveredMessages.ids(message).forEach(ids::add);
      }
    }
    return ids;
  }

  /** Returns the chats for which events have come in that are not delivered yet. */
  Set<String> incomingChats() {
    Set<String> ids = new LinkedHashSet<>();
    for (Event event : incoming) {
      if (event instanceof JsonModel model && model.raw("chatID") instanceof String id) {
        ids.add(id);
      }
    }
    return ids;
  }
}
