package com.beeper.desktop.internal.client;

import com.beeper.desktop.transport.support.DaemonThreads;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a client, for the work that follows a response: all of it if the user has set no
 * executor, else the part that this executor does not run.
 *
 * <p>Not the common pool: user stages and blocking transports would fill it, and on a machine with
 * two cores it starts a new thread for each task. These threads are started on demand and end when
 * idle. Their number is that of simultaneous tasks, which the limit of calls in flight bounds.
 */
final class ClientThreads implements Executor {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static final long KEEP_ALIVE_SECONDS = 5;

  /** Created by the first task, because the threads of blocking calls are those of the callers. */
  private volatile @Nullable ThreadPoolExecutor threads;

  /** Guarded by this. */
  private boolean closed;

  @Override
  public void execute(Runnable task) {
    ThreadPoolExecutor created = threads;
    (created == null ? create() : created).execute(task);
  }

  private synchronized ThreadPoolExecutor create() {
    ThreadPoolExecutor created = threads;
    if (created == null) {
      created = new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          closed ? 0 : KEEP_ALIVE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          task -> DaemonThreads.create("beeper-desktop-call-" + NUMBER.incrementAndGet(), task));
      threads = created;
    }
    return created;
  }

  /** Ends the idle threads, and the others when they have finished their work. */
  synchronized void close() {
    closed = true;
    if (threads != null) {
      // Not shutdown(): the futures of calls in flight are still to be completed.
      threads.setKeepAliveTime(0, TimeUnit.SECONDS);
    }
  }
}
