package com.beeper.desktop.internal.client;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of a client whose user gave it no executor, for what follows an answer.
 *
 * <p>Not the common pool: a user's stages, and transports that block, would fill it; and on a
 * machine of two cores it is not used, but a new thread for each task. These are made when they are
 * needed, and end when they are not. There are no more than tasks at the same time, which the limit
 * of the calls in flight bounds.
 */
public final class ClientThreads implements Executor {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
      0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
        Thread thread = new Thread(task, "beeper-desktop-call-" + NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
      });

  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }

  /** Ends the threads that do nothing, and the others when they have done what they do. */
  void close() {
    // Not shutdown(): calls that were in flight still have to tell their callers that they ended.
    threads.setKeepAliveTime(0, TimeUnit.SECONDS);
  }
}
