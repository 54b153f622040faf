package com.beeper.desktop.transport.support;

import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Creates the threads of the SDK and of its transports: daemon threads that inherit nothing from the
 * thread that happens to need them. A pool outlives the call that starts its threads, and must not
 * show the thread locals, the class loader or the rights of one caller to the code of another.
 *
 * <pre>{@code
 * ThreadFactory factory = task -> DaemonThreads.create("my-transport-reader", task);
 * }</pre>
 *
 * <p>Stateless, and therefore thread-safe.
 */
public final class DaemonThreads {

  /** How long a timer without a task keeps its thread. */
  private static final long TIMER_SECONDS = 5;

  private DaemonThreads() {}

  /**
   * Creates a thread without inheritable thread locals and without the caller's access context, in
   * the top thread group, with normal priority, and with the SDK's class loader as context class
   * loader.
   *
   * @param name the name of the thread
   * @param task the task of the thread
   * @return a new thread, not started
   */
  @SuppressWarnings("ThreadPriorityCheck") // the normal one, instead of that of the current thread
  public static Thread create(String name, Runnable task) {
    ThreadGroup top = topGroup();
    Thread thread = Runtime.version().feature() < 24
        ? WithAccessContext.create(top, name, task)
        : new Thread(top, task, name, 0, false);
    thread.setDaemon(true);
    thread.setPriority(Thread.NORM_PRIORITY);
    thread.setContextClassLoader(DaemonThreads.class.getClassLoader());
    return thread;
  }

  /**
   * Creates a timer with one thread of this kind, which runs short tasks that do not block. The
   * JDK's own timer thread, which {@link java.util.concurrent.CompletableFuture} uses, would inherit
   * from its first user for the life of the JVM. The thread starts with the first task and ends a few
   * seconds after the last one, so the timer needs no shutdown.
   *
   * @param name the name of the thread
   * @return a new timer; tasks that are cancelled are released at once
   */
  public static ScheduledExecutorService timer(String name) {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(1, task -> create(name, task));
    timer.setKeepAliveTime(TIMER_SECONDS, TimeUnit.SECONDS);
    timer.allowCoreThreadTimeOut(true);
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }

  /** Returns the group of the JVM: a group of the application could be destroyed. */
  private static ThreadGroup topGroup() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    for (ThreadGroup parent = group.getParent(); parent != null; parent = group.getParent()) {
      group = parent;
    }
    return group;
  }

  /** Before Java 24, a thread inherits the access context of its creator, with its class loaders. */
  private static final class WithAccessContext {

    @SuppressWarnings("removal") // not linked by the releases that may lack it
    static Thread create(ThreadGroup group, String name, Runnable task) {
      return AccessController.doPrivileged(
          (PrivilegedAction<Thread>) () -> new Thread(group, task, name, 0, false));
    }
  }
}
