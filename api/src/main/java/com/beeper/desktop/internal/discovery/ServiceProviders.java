package com.beeper.desktop.internal.discovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The providers of one service that a set of class loaders contains: those that work, and the
 * failures of those that do not.
 */
final class ServiceProviders<P> {

  /** The search of a class loader ends after this many failures, as some fail at every step. */
  private static final int MAX_FAILURES = 100;

  /** A provider that works. */
  record Candidate<P>(P provider, String name, int priority) {

    String className() {
      return provider.getClass().getName();
    }

    @Override
    public String toString() {
      return name + " (priority " + priority + ", " + className() + ")";
    }
  }

  private final BackEndType<P> type;

  /**
   * By name of the class, then by name of the provider: a provider found twice counts once. A factory
   * method may create several providers of one class. It is the name of the class instead of the
   * class, because no setting could distinguish copies in two class loaders.
   *
   * <p>The keys are not records: JDK 17 keeps the class of a record, and its loader, for a while after
   * its first use as a key, which also takes 30 ms of the start.
   */
  private final Map<String, Map<String, Candidate<P>>> candidates = new LinkedHashMap<>();

  /**
   * By text without the reason, because initializing a broken class again fails with another
   * reason.
   */
  private final Map<String, Throwable> broken = new LinkedHashMap<>();

  private ServiceProviders(BackEndType<P> type) {
    this.type = type;
  }

  /** Searches class loaders, each with its ancestors; null stands for the system class loader. */
  static <P> ServiceProviders<P> in(
      Collection<? extends @Nullable ClassLoader> loaders, BackEndType<P> type) {
    ServiceProviders<P> providers = new ServiceProviders<>(type);
    for (ClassLoader loader : loaders) {
      providers.search(loader);
    }
    return providers;
  }

  /** Returns the providers that work, by descending priority, then in alphabetical order. */
  List<Candidate<P>> candidates() {
    List<Candidate<P>> sorted = new ArrayList<>();
    for (Map<String, Candidate<P>> ofClass : candidates.values()) {
      sorted.addAll(ofClass.values());
    }
    if (sorted.size() < 2) {
      // Most applications have one, and creating the comparator is a measurable part of their
      // start.
      return sorted;
    }
    sorted.sort(Comparator.<Candidate<P>>comparingInt(Candidate::priority)
        .reversed()
        .thenComparing(Candidate::name)
        .thenComparing(Candidate::className));
    return sorted;
  }

  /** Returns the failure of each declared provider that does not work. */
  Collection<Throwable> broken() {
    return broken.values();
  }

  /**
   * Searches a class loader and its ancestors.
   *
   * <p>This includes module layers: the service loader searches every layer with a module in one of
   * these class loaders. Parents of the SDK's layer cannot contain a provider, because its module
   * would have to read the module of the SDK.
   */
  private void search(@Nullable ClassLoader loader) {
    Iterator<P> providers = ServiceLoader.load(type.service(), loader).iterator();
    for (int failures = 0; failures < MAX_FAILURES; failures++) {
      try {
        while (providers.hasNext()) {
          add(providers.next());
        }
        return;
      } catch (VirtualMachineError e) {
        throw e;
      } catch (Throwable e) {
        // A provider may throw anything, and must not hide the others. The iterator has already
        // advanced to the next one.
        broken.putIfAbsent(text(e), e);
      }
    }
  }

  private void add(P provider) {
    Candidate<P> candidate;
    try {
      String name = type.nameOf(provider);
      if (name == null || name.isBlank()) {
        throw new IllegalStateException("the name is null or blank");
      }
      candidate = new Candidate<>(provider, name, type.priorityOf(provider));
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      String className = provider.getClass().getName();
      throw new ServiceConfigurationError(
          className + " does not return a valid name and priority", e);
    }
    Map<String, Candidate<P>> ofClass = candidates.get(candidate.className());
    if (ofClass == null) {
      ofClass = new LinkedHashMap<>();
      candidates.put(candidate.className(), ofClass);
    }
    ofClass.putIfAbsent(candidate.name(), candidate);
  }

  /** Returns the broken provider and the reason. */
  static String reason(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.equals(thrown) ? text(thrown) : text(thrown) + " [" + root + "]";
  }

  private static String text(Throwable thrown) {
    String message = thrown.getMessage();
    return thrown instanceof ServiceConfigurationError && message != null
        ? message
        : thrown.toString();
  }
}
