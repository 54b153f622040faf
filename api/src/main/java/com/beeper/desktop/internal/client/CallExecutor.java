package com.beeper.desktop.internal.client;

import com.beeper.desktop.context.ContextPropagation;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs the work of asynchronous calls: on the executor of the user, and on threads of the client where
 * that executor would run it on the thread that submits it, or rejects it. The submitting thread can
 * be an I/O thread of a transport or the deadline monitor, on which user code must not run, because
 * all other calls of the client wait meanwhile. Thread-safe.
 *
 * <p>{@link #inCurrentContext} returns the executor of one call or stream, whose tasks have the context
 * of the caller.
 */
public final class CallExecutor implements Executor {

  private final ClientThreads own;
  private final @Nullable Executor user;
  private final @Nullable ContextPropagation propagation;

  /** The context of the tasks; null for none. */
  private final @Nullable UnaryOperator<Runnable> context;

  /**
   * Creates an executor whose tasks have no context.
   *
   * @param user the executor of the user; null for threads of the client
   * @param propagation captures the context of callers; null for none
   */
  CallExecutor(@Nullable Executor user, @Nullable ContextPropagation propagation) {
    this(new ClientThreads(), user, propagation, null);
  }

  private CallExecutor(
      ClientThreads own,
      @Nullable Executor user,
      @Nullable ContextPropagation propagation,
      @Nullable UnaryOperator<Runnable> context) {
    this.own = own;
    this.user = user;
    this.propagation = propagation;
    this.context = context;
  }

  /**
   * Returns an executor whose tasks have the present context of this thread: this one if nothing is
   * propagated. Runs user code, whose exceptions it propagates.
   */
  public CallExecutor inCurrentContext() {
    if (propagation == null) {
      return this;
    }
    UnaryOperator<Runnable> captured =
        Objects.requireNonNull(propagation.capture(), "the context propagation returned null");
    return new CallExecutor(own, user, propagation, captured);
  }

  /** Returns a task with the context of this executor, to be run on any thread. */
  public Runnable inContext(Runnable task) {
    UnaryOperator<Runnable> captured = context;
    return captured == null ? task : new ContextualTask(captured, task);
  }

  /** Returns what a function returns that runs on this thread, with the context of this executor. */
  public <T> T inContext(Supplier<T> function) {
    if (context == null) {
      return function.get();
    }
    AtomicReference<@Nullable T> value = new AtomicReference<>();
    inContext((Runnable) () -> value.set(function.get())).run();
    return Objects.requireNonNull(value.get(), "the function returned null");
  }

  /**
   * Runs a task on another thread than this one.
   *
   * @throws RuntimeException if the executor of the user rejects it
   */
  @Override
  public void execute(Runnable task) {
    Runnable contextual = inContext(task);
    if (user == null) {
      own.execute(contextual);
      return;
    }
    Submission submission = new Submission(contextual);
    try {
      user.execute(submission);
    } finally {
      submission.submitter = null;
    }
  }

  /**
   * Runs a task on another thread, or what follows its rejection.
   *
   * @param onRejection receives what the executor of the user has thrown, on a thread of the client
   */
  public void execute(Runnable task, Consumer<Throwable> onRejection) {
    try {
      execute(task);
    } catch (Throwable rejection) {
      executeOwn(() -> onRejection.accept(rejection));
    }
  }

  /** Runs a task on a thread of the client. */
  public void executeOwn(Runnable task) {
    runOwn(inContext(task));
  }

  private void runOwn(Runnable task) {
    try {
      own.execute(task);
    } catch (Throwable e) {
      // The JVM cannot start a thread. A call that ends late is better than one that never ends.
      task.run();
    }
  }

  /** Ends the threads of the client when they have finished their work. */
  void close() {
    own.close();
  }

  /** A task that notices that it is run by the call that submits it. */
  private final class Submission implements Runnable {

    private final Runnable task;

    /** The thread that is submitting the task; only that thread can find itself here. */
    private @Nullable Thread submitter = Thread.currentThread();

    Submission(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      if (submitter == Thread.currentThread()) {
        runOwn(task);
      } else {
        task.run();
      }
    }
  }

  /** A task in a context, which runs once even if the propagation fails. */
  private static final class ContextualTask implements Runnable {

    private final UnaryOperator<Runnable> context;
    private final Runnable task;

    ContextualTask(UnaryOperator<Runnable> context, Runnable task) {
      this.context = context;
      this.task = task;
    }

    @Override
    public void run() {
      AtomicBoolean started = new AtomicBoolean();
      try {
        context
            .apply(() -> {
              if (started.compareAndSet(false, true)) {
                task.run();
              }
            })
            .run();
      } finally {
        if (started.compareAndSet(false, true)) {
          task.run();
        }
      }
    }
  }
}
