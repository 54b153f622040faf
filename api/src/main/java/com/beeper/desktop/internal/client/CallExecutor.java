package com.beeper.desktop.internal.client;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs the work of asynchronous calls: on the executor of the user, and on threads of the client where
 * that executor would run it on the thread that submits it, or rejects it. The submitting thread can
 * be an I/O thread of a transport or the deadline monitor, on which user code must not run, because
 * all other calls of the client wait meanwhile. Thread-safe.
 */
public final class CallExecutor implements Executor {

  private final ClientThreads own = new ClientThreads();
  private final @Nullable Executor user;

  /**
   * Creates an executor.
   *
   * @param user the executor of the user; null for threads of the client
   */
  CallExecutor(@Nullable Executor user) {
    this.user = user;
  }

  /**
   * Runs a task on another thread than this one.
   *
   * @throws RuntimeException if the executor of the user rejects it
   */
  @Override
  public void execute(Runnable task) {
    if (user == null) {
      own.execute(task);
      return;
    }
    Submission submission = new Submission(task);
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
        executeOwn(task);
      } else {
        task.run();
      }
    }
  }
}
