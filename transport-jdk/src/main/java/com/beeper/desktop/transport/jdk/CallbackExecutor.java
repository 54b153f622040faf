package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.support.DaemonThreads;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the callbacks of one JDK client where none of them can stop it.
 *
 * <p>The JDK's parser of chunked bodies loops without end on some chunk sizes, for example {@code
 * 80000000}. It calls nothing in this loop and tests no flag, and therefore it can only be confined: it
 * runs on threads that do nothing else, never on the selector thread of the client, on a caller, on
 * a reader or on the thread that watches deadlines.
 *
 * <p>All other callbacks run on the selector thread, or on the caller while a request is started,
 * because each change of threads takes longer than the rest of a short call. The parser runs only if
 * its subscriber has requested bytes. Therefore {@link #parse} is the only place from which a
 * chunked body requests bytes, and while such a body is received, the selector thread runs no
 * callback.
 */
final class CallbackExecutor implements Executor {

  /** After this time one task counts as stuck: a buffer of 16 kB is parsed in microseconds. */
  private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** The threads for parsers, created by the first chunked body: most clients receive none. */
  private static final class Parsers {

    /**
     * Threads are started on demand and end a second after their last use. There are as many as parsers
     * at the same time, because a stuck one must not hold up the others.
     */
    static final Executor THREADS = new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        1,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> DaemonThreads.create("beeper-desktop-parser", task));

    static final ScheduledExecutorService TIMER =
        DaemonThreads.timer("beeper-desktop-parser-timer");

    private Parsers() {}
  }

  private static final String PARSER = "jdk.internal.net.http.ResponseContent$ChunkedBodyParser";

  /** Since release 20, a thread cannot be stopped. */
  private static final boolean CAN_STOP = Runtime.version().feature() < 20;

  /** Where a thread runs the callbacks that it causes. */
  private enum Inline {
    /** The caller while it starts a request, when there is nothing to parse. */
    STARTING,
    /** A thread that does nothing else. */
    PARSING
  }

  private static final ThreadLocal<Inline> RUNS_INLINE = new ThreadLocal<>();

  /** Held by the selector thread while it runs a callback. */
  private final ReentrantLock selecting = new ReentrantLock();

  /** What is to run after the callback on the selector thread; guarded by the lock. */
  private final Queue<Runnable> afterCallback = new ArrayDeque<>();

  /** The number of chunked bodies that are being received. */
  private final AtomicInteger chunkedBodies = new AtomicInteger();

  /** The bodies of streamed responses that are to be called before each callback. */
  private final Set<ReadAhead> reading = ConcurrentHashMap.newKeySet();

  private final Set<Task> running = ConcurrentHashMap.newKeySet();
  private final @Nullable DedicatedSelector dedicated;
  private volatile boolean stuck;

  private CallbackExecutor(@Nullable DedicatedSelector dedicated) {
    this.dedicated = dedicated;
  }

  /** Returns an executor for HTTP exchanges, which register their chunked bodies. */
  static CallbackExecutor forExchanges() {
    return new CallbackExecutor(null);
  }

  /**
   * Returns an executor for the only connection of a client, which runs all callbacks on the selector
   * thread. There it also confines the parser, which runs if a refused handshake has a chunked body.
   */
  static CallbackExecutor forWebSockets() {
    return new CallbackExecutor(new DedicatedSelector());
  }

  /** Returns the selector thread of a client with one connection; null for HTTP exchanges. */
  @Nullable
  DedicatedSelector dedicatedSelector() {
    return dedicated;
  }

  /** Runs a callback of the JDK's client. */
  @Override
  public void execute(Runnable callback) {
    if (RUNS_INLINE.get() != null) {
      callback.run();
    } else if (!isSelectorThread()) {
      Parsers.THREADS.execute(new Task(callback));
    } else if (dedicated != null) {
      dedicated.run(new Task(callback));
    } else {
      if (!reading.isEmpty()) {
        reading.forEach(ReadAhead::bufferWaiting);
      }
      if (!runOnSelector(callback)) {
        Parsers.THREADS.execute(new Task(callback));
      }
    }
  }

  /** Returns whether the current thread is the selector thread of a client. */
  static boolean isSelectorThread() {
    // On a release with another name, the callbacks run on other threads, which is slower.
    return Thread.currentThread().getName().endsWith("-SelectorManager");
  }

  private boolean runOnSelector(Runnable callback) {
    if (chunkedBodies.get() > 0) {
      return false;
    }
    selecting.lock();
    try {
      if (chunkedBodies.get() > 0) {
        return false;
      }
      callback.run();
      return true;
    } finally {
      if (selecting.getHoldCount() == 1) {
        runAfterCallback();
      }
      selecting.unlock();
    }
  }

  private void runAfterCallback() {
    for (Runnable next = afterCallback.poll(); next != null; next = afterCallback.poll()) {
      next.run();
    }
  }

  /**
   * Runs an action on the selector thread after the callback that it runs.
   *
   * @return false if the calling thread is another one, and the action has been ignored
   */
  boolean runAfterCallback(Runnable action) {
    return selecting.isHeldByCurrentThread() && afterCallback.add(action);
  }

  /**
   * Starts a request on the calling thread. No bytes of a chunked body may be requested until this
   * method has returned.
   */
  static <T> T start(Supplier<T> request) {
    if (RUNS_INLINE.get() != null) {
      return request.get();
    }
    RUNS_INLINE.set(Inline.STARTING);
    try {
      return request.get();
    } finally {
      // Not removed, because the next request of the thread would create the entry again.
      RUNS_INLINE.set(null);
    }
  }

  /** Registers a body that is to be called on the selector thread before each callback. */
  void beginReading(ReadAhead body) {
    reading.add(body);
  }

  /** Unregisters a body. */
  void endReading(ReadAhead body) {
    reading.remove(body);
  }

  /** Registers a chunked body, before it is parsed. */
  void beginChunkedBody() {
    chunkedBodies.incrementAndGet();
  }

  /** Unregisters a chunked body whose parser has ended. One that is stuck is never unregistered. */
  void endChunkedBody() {
    chunkedBodies.decrementAndGet();
  }

  /** Returns whether the calling thread may run a parser. */
  static boolean isParserThread() {
    return RUNS_INLINE.get() == Inline.PARSING;
  }

  /** Runs a call of the JDK's client that may run a parser, on another thread. */
  @SuppressWarnings("LockNotBeforeTry") // nothing runs under the lock
  void parse(Runnable call) {
    Parsers.THREADS.execute(new Task(() -> {
      // Waits for a callback that has begun before the chunked body: the selector thread would
      // continue with the parser.
      selecting.lock();
      selecting.unlock();
      call.run();
    }));
  }

  /** Examines the parsers after the end of an exchange whose body was being received. */
  @SuppressWarnings("FutureReturnValueIgnored") // the examination cannot fail
  void examineLater() {
    Parsers.TIMER.schedule(() -> running.forEach(this::examine), STUCK_NANOS, TimeUnit.NANOSECONDS);
  }

  @SuppressWarnings({"deprecation", "removal"}) // nothing else ends the loop
  private void examine(Task task) {
    Thread thread = task.thread;
    if (thread == null || System.nanoTime() - task.begin < STUCK_NANOS || !isParsing(thread)) {
      return;
    }
    stuck = true;
    if (CAN_STOP) {
      // The parser handles what is thrown in its loop like any failure: it closes the connection.
      thread.stop();
    }
  }

  private static boolean isParsing(Thread thread) {
    for (StackTraceElement frame : thread.getStackTrace()) {
      if (frame.getClassName().equals(PARSER)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a parser has been found to loop. Its client is to be replaced. */
  boolean isStuck() {
    return stuck;
  }

  /** A callback on a thread that does nothing else. */
  private final class Task implements Runnable {

    private final Runnable callback;
    private long begin;
    private volatile @Nullable Thread thread;

    Task(Runnable callback) {
      this.callback = callback;
    }

    @Override
    public void run() {
      begin = System.nanoTime();
      thread = Thread.currentThread();
      running.add(this);
      RUNS_INLINE.set(Inline.PARSING);
      try {
        callback.run();
      } finally {
        RUNS_INLINE.remove();
        running.remove(this);
      }
    }
  }
}
