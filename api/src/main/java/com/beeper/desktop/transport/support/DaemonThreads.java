package com.beeper.desktop.transport.support;

import java.security.AccessController;
import java.security.PrivilegedAction;

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
