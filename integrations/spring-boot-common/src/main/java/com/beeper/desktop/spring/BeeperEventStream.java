package com.beeper.desktop.spring;

import com.beeper.desktop.ApiException;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.RateLimitException;
import com.beeper.desktop.events.ConnectionState;
import com.beeper.desktop.events.Event;
import com.beeper.desktop.events.EventStreamOptions;
import com.beeper.desktop.events.EventSubscription;
import com.beeper.desktop.micrometer.EventObservations;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The stream of events of an application, which calls its methods with {@link BeeperEventListener}.
 *
 * <p>The stream is opened in the background when all beans are ready, if there is a listener, and closed
 * before all others stop; a listener that runs is waited for. While the server cannot be reached, opening
 * it is repeated, with the {@linkplain EventStreamOptions.Builder#reconnectDelay delays} of the options. A
 * stream that the server refuses, for example because the access token is missing or was revoked, ends
 * with an ERROR record; {@link #start} opens a new one, for example after a sign-in.
 *
 * <p>Thread-safe.
 */
public final class BeeperEventStream implements SmartLifecycle, SmartInitializingSingleton {

  private static final Logger LOG = System.getLogger(BeeperEventStream.class.getName());

  private final BeeperDesktop client;
  private final EventStreamOptions options;
  private final @Nullable EventObservations observations;
  private final boolean autoStartup;
  private final ConfigurableListableBeanFactory beans;
  private final Object lock = new Object();
  private volatile List<ListenerMethod> listeners = List.of();
  private @Nullable Run current;

  BeeperEventStream(
      BeeperDesktop client,
      EventStreamOptions options,
      @Nullable EventObservations observations,
      boolean autoStartup,
      ConfigurableListableBeanFactory beans) {
    this.client = client;
    this.options = options;
    this.observations = observations;
    this.autoStartup = autoStartup;
    this.beans = beans;
  }

  /** Finds the listeners. */
  @Override
  public void afterSingletonsInstantiated() {
    listeners = ListenerMethod.find(beans);
  }

  @Override
  public boolean isAutoStartup() {
    return autoStartup;
  }

  /** Opens the stream in the background, unless it is open or there is no listener. */
  @Override
  public void start() {
    Run run;
    synchronized (lock) {
      if (listeners.isEmpty() || current != null) {
        return;
      }
      run = new Run();
      current = run;
    }
    run.open();
  }

  /** Closes the stream, without waiting for a listener that runs. */
  @Override
  public void stop() {
    stop(() -> {});
  }

  @Override
  public void stop(Runnable callback) {
    Run run;
    synchronized (lock) {
      run = current;
      current = null;
    }
    if (run == null) {
      callback.run();
    } else {
      run.close(callback);
    }
  }

  /**
   * Returns whether the stream is open or being opened.
   *
   * @return false also after the stream has failed
   */
  @Override
  public boolean isRunning() {
    synchronized (lock) {
      return current != null;
    }
  }

  /**
   * Returns the state of the connection.
   *
   * @return the state; null while the stream is not open
   */
  public @Nullable ConnectionState state() {
    synchronized (lock) {
      Run run = current;
      return run == null || run.subscription == null ? null : run.subscription.state();
    }
  }

  /** The stream from a start to its end. */
  @SuppressWarnings("FutureReturnValueIgnored") // the callbacks handle every failure
  private final class Run {

    private final Consumer<Event> dispatcher;
    private final EventStreamOptions runOptions;
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private @Nullable CompletableFuture<EventSubscription> opening;
    private @Nullable EventSubscription subscription;
    private int failures;
    private volatile @Nullable Thread dispatching;

    Run() {
      EventObservations observed = observations;
      dispatcher = observed == null ? this::callListeners : observed.listener(this::callListeners);
      runOptions = observed == null
          ? options
          : options.toBuilder().onState(states(observed)).build();
    }

    private Consumer<ConnectionState> states(EventObservations observed) {
      Consumer<ConnectionState> states = observed.states();
      Consumer<? super ConnectionState> own = options.stateListener();
      return own == null
          ? states
          : state -> {
            states.accept(state);
            own.accept(state);
          };
    }

    private boolean isCurrent() {
      synchronized (lock) {
        return current == this;
      }
    }

    void open() {
      CompletableFuture<EventSubscription> future;
      try {
        future = client.async().events().listen(runOptions, this::dispatch);
      } catch (RuntimeException e) {
        future = CompletableFuture.failedFuture(e);
      }
      synchronized (lock) {
        opening = future;
      }
      future.whenComplete(this::opened);
      if (!isCurrent()) {
        future.cancel(true);
      }
    }

    private void opened(@Nullable EventSubscription opened, @Nullable Throwable failure) {
      if (opened == null) {
        failed(failure == null ? new CancellationException() : failure);
        return;
      }
      boolean isCurrent;
      synchronized (lock) {
        isCurrent = current == this;
        subscription = opened;
        failures = 0;
      }
      if (!isCurrent) {
        opened.close();
      }
      CompletableFuture<@Nullable Void> closed = opened.closed();
      closed.whenComplete((nothing, cause) -> end(cause));
    }

    private void failed(Throwable wrapped) {
      Throwable failure = unwrap(wrapped);
      if (!isCurrent() || !isTemporary(failure)) {
        end(failure);
        return;
      }
      Duration delay = delay();
      LOG.log(
          failures == 0 ? Level.WARNING : Level.DEBUG,
          () -> "The stream of events cannot be opened and is tried again, next in "
              + delay.toMillis() + " ms: " + failure);
      failures++;
      Executor later = CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS);
      later.execute(() -> {
        if (isCurrent()) {
          open();
        }
      });
    }

    private Duration delay() {
      Duration delay = options.minReconnectDelay().multipliedBy(1L << Math.min(failures, 20));
      return delay.compareTo(options.maxReconnectDelay()) < 0 ? delay : options.maxReconnectDelay();
    }

    private void end(@Nullable Throwable cause) {
      boolean isFailure;
      synchronized (lock) {
        isFailure = current == this;
        if (isFailure) {
          current = null;
        }
      }
      if (isFailure && cause != null) {
        LOG.log(
            Level.ERROR,
            "The stream of events has ended. BeeperEventStream.start() opens a new one when the cause"
                + " is remedied",
            unwrap(cause));
      }
      ended.complete(null);
    }

    /** Closes this run, and calls back when no listener runs any more. */
    void close(Runnable callback) {
      CompletableFuture<EventSubscription> future;
      EventSubscription open;
      synchronized (lock) {
        future = opening;
        open = subscription;
      }
      if (open != null) {
        open.close();
      } else {
        if (future != null) {
          future.cancel(true);
        }
        ended.complete(null);
      }
      if (Thread.currentThread() == dispatching) {
        // A listener that stops the application would wait for itself.
        callback.run();
      } else {
        ended.whenComplete((nothing, failure) -> callback.run());
      }
    }

    private void dispatch(Event event) {
      dispatching = Thread.currentThread();
      try {
        dispatcher.accept(event);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "A listener of events has failed; the stream continues", e);
      } finally {
        dispatching = null;
      }
    }

    /** Calls all listeners, and throws the first exception at the end, to be observed. */
    private void callListeners(Event event) {
      RuntimeException first = null;
      for (ListenerMethod listener : listeners) {
        RuntimeException failure = listener.accepts(event) ? listener.call(event) : null;
        if (first == null) {
          first = failure;
        } else if (failure != null && !failure.equals(first)) {
          first.addSuppressed(failure);
        }
      }
      if (first != null) {
        throw first;
      }
    }
  }

  private static Throwable unwrap(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }

  private static boolean isTemporary(Throwable failure) {
    return failure instanceof ConnectionException
        || failure instanceof RateLimitException
        || (failure instanceof ApiException api && api.status() >= 500);
  }
}
