package com.beeper.desktop.transport.jdk;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Daemon threads that read the streamed request bodies of blocking calls. A thread is made when one
 * is needed and ends a second after it was last used, so there is nothing to close.
 */
final class UploadThreads implements Executor {

  private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
      0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
        Thread thread = new Thread(task, "beeper-desktop-upload");
        thread.setDaemon(true);
        return thread;
      });

  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }
}
