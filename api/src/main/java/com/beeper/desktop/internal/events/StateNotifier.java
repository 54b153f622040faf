package com.beeper.desktop.internal.events;

import com.beeper.desktop.events.ConnectionState;
import com.beeper.desktop.internal.client.CallExecutor;
import com.beeper.desktop.internal.client.CallLog;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The state of a connection, and its listener, which receives the states one at a time on the executor.
 * Thread-safe, if states are set by one thread at a time.
 */
final class StateNotifier {

  private final @Nullable Consumer<? super ConnectionState> listener;
  private final CallExecutor executor;
  private final CallLog log;
  private final Queue<ConnectionState> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger pending = new AtomicInteger();
  private volatile ConnectionState current = new ConnectionState.Connecting();

  StateNotifier(
      @Nullable Consumer<? super ConnectionState> listener, CallExecutor executor, CallLog log) {
    this.listener = listener;
    this.executor = executor;
    this.log = log;
  }

  ConnectionState current() {
    return current;
  }

  /** Sets the state, and notifies the listener. */
  void set(ConnectionState state) {
    current = state;
    if (listener != null) {
      waiting.add(state);
      if (pending.getAndIncrement() == 0) {
        executor.execute(this::deliver, rejection -> deliver());
      }
    }
  }

  private void deliver() {
    do {
      ConnectionState state = waiting.remove();
      try {
        if (listener != null) {
          listener.accept(state);
        }
      } catch (Throwable e) {
        log.warning(() -> "events: the listener of the connection state failed", e);
      }
    } while (pending.decrementAndGet() != 0);
  }
}
