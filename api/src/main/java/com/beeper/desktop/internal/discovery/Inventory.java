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

/** What some class loaders hold: the providers that work, and why the others do not. */
final class Inventory<P> {

  /** A class loader may fail anew at every step, for ever; this many failures end the search. */
  private static final int MAX_FAILURES = 100;

  /** A provider that works. */
  record Candidate<P>(P provider, String name, int priority) {

    String type() {
      return provider.getClass().getName();
    }

    @Override
    public String toString() {
      return name + " (priority " + priority + ", " + type() + ")";
    }
  }

  /**
   * What makes two finds one provider. The name belongs to it because a factory method may make
   * several providers of one class. The class is compared by its name: of copies in two class
   * loaders the first counts, since no setting could tell them apart.
   */
  private record Identity(String type, String name) {}

  private final Kind<P> kind;
  private final Map<Identity, Candidate<P>> candidates = new LinkedHashMap<>();

  /** By text, without the reason: a class that cannot be initialised gives another when retried. */
  private final Map<String, Throwable> broken = new LinkedHashMap<>();

  Inventory(Kind<P> kind, Collection<? extends @Nullable ClassLoader> loaders) {
    this.kind = kind;
    loaders.forEach(this::search);
  }

  /** Returns the providers that work: the highest priority first, then in alphabetical order. */
  List<Candidate<P>> candidates() {
    List<Candidate<P>> sorted = new ArrayList<>(candidates.values());
    sorted.sort(Comparator.<Candidate<P>>comparingInt(Candidate::priority)
        .reversed()
        .thenComparing(Candidate::name)
        .thenComparing(Candidate::type));
    return sorted;
  }

  /** Returns what was thrown by what is declared but does not work, each once. */
  Collection<Throwable> broken() {
    return broken.values();
  }

  /**
   * Searches a class loader and its ancestors; null stands for the system class loader.
   *
   * <p>This covers module layers too: the service loader looks into every layer that has a module
   * in one of these class loaders. Parents of the SDK's own layer cannot hold a provider, as its
   * module would have to read ours.
   */
  private void search(@Nullable ClassLoader loader) {
    Iterator<P> providers = ServiceLoader.load(kind.service(), loader).iterator();
    for (int failures = 0; failures < MAX_FAILURES; failures++) {
      try {
        while (providers.hasNext()) {
          add(providers.next());
        }
        return;
      } catch (VirtualMachineError e) {
        throw e;
      } catch (Throwable e) {
        // The iterator has moved on to the next provider. That this one may throw anything is why
        // everything is caught: it must not hide the others.
        broken.putIfAbsent(text(e), e);
      }
    }
  }

  private void add(P provider) {
    Candidate<P> candidate;
    try {
      String name = kind.name().apply(provider);
      if (name == null || name.isBlank()) {
        throw new IllegalStateException("no name");
      }
      candidate = new Candidate<>(provider, name, kind.priority().applyAsInt(provider));
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      String type = provider.getClass().getName();
      throw new ServiceConfigurationError(type + " does not tell its name or priority", e);
    }
    candidates.putIfAbsent(new Identity(candidate.type(), candidate.name()), candidate);
  }

  /** Says what is broken and why. */
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
