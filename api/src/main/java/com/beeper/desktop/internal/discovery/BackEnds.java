package com.beeper.desktop.internal.discovery;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.internal.discovery.Inventory.Candidate;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the back ends of a client. Keeps nothing: every search looks again. */
public final class BackEnds {

  private final @Nullable ClassLoader explicit;
  private final Function<String, @Nullable String> properties;
  private final Function<String, @Nullable String> environment;
  private final Supplier<Logger> log;

  BackEnds(
      @Nullable ClassLoader explicit,
      Function<String, @Nullable String> properties,
      Function<String, @Nullable String> environment,
      Supplier<Logger> log) {
    this.explicit = explicit;
    this.properties = properties;
    this.environment = environment;
    this.log = log;
  }

  /**
   * Returns a finder that reads the system properties and the environment of this process.
   *
   * @param explicit the only class loader to search, or null
   * @param log gives what takes what was chosen over what, and what is broken; asked only then, as
   *     making a logger is a good part of the start of a client
   * @return the finder
   */
  public static BackEnds ofProcess(@Nullable ClassLoader explicit, Supplier<Logger> log) {
    return new BackEnds(explicit, System::getProperty, System::getenv, log);
  }

  /**
   * Finds the provider of a client's transport or codec.
   *
   * <p>The choice, in this order:
   *
   * <ol>
   *   <li>One that was given to the client's builder. The builder knows; it does not come here.
   *   <li>The one named by the system property, or else by the environment variable ({@code
   *       beeper.desktop.transport}, {@code BEEPER_DESKTOP_TRANSPORT}; {@code
   *       beeper.desktop.codec}, {@code BEEPER_DESKTOP_CODEC}). White space around the name is
   *       dropped, and an empty setting counts as missing. It is an error if no provider has the
   *       name, or several.
   *   <li>The only one found.
   *   <li>Of several, the one of the highest priority; one DEBUG line names it and the others. It
   *       is an error if several share the highest priority.
   * </ol>
   *
   * <p>It is an error if none is found.
   *
   * <p>A provider that is broken (its class or library is missing, its constructor or {@code
   * name()} throws, its line in the service file is wrong, it implements another copy of the
   * interface) does not hide the others. Every error names the broken ones, with their reasons, and
   * keeps what they threw as suppressed exceptions. Where there is no error they are logged: at
   * WARNING, as one of them might have been the choice, or at DEBUG if a setting named another.
   * What cannot be helped: {@link java.util.ServiceLoader} skips the rest of a service file that
   * has a malformed line.
   *
   * <p>The class loaders, each with its ancestors:
   *
   * <ul>
   *   <li>The explicit one alone, if there is one.
   *   <li>Otherwise the SDK's own, then the thread's context class loader unless that is null. Both
   *       include named modules, of the boot layer and of other layers.
   *   <li>A provider that is found twice counts once. If two class loaders have different classes
   *       of the same class name which also give the same provider name, they are copies of one
   *       provider, and the first that works counts.
   * </ul>
   *
   * @param kind what to find
   * @param <P> the interface of its providers
   * @return the provider
   * @throws ConfigurationException if there is none, or no clear choice; the message says what was
   *     found and what to do
   */
  public <P> P find(Kind<P> kind) {
    Inventory<P> inventory = new Inventory<>(kind, loaders(kind));
    Setting setting = setting(kind);
    return setting == null ? best(kind, inventory) : named(kind, inventory, setting);
  }

  private Collection<@Nullable ClassLoader> loaders(Kind<?> kind) {
    if (explicit != null) {
      return List.of(explicit);
    }
    Set<@Nullable ClassLoader> loaders = new LinkedHashSet<>();
    loaders.add(kind.service().getClassLoader());
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    if (context != null) {
      loaders.add(context);
    }
    return loaders;
  }

  /** A name that was set, and what set it. */
  private record Setting(String name, String source) {}

  private @Nullable Setting setting(Kind<?> kind) {
    String property = properties.apply(kind.property());
    if (property != null && !property.isBlank()) {
      return new Setting(property.strip(), "system property " + kind.property());
    }
    String variable = environment.apply(kind.variable());
    if (variable != null && !variable.isBlank()) {
      return new Setting(variable.strip(), "environment variable " + kind.variable());
    }
    return null;
  }

  private <P> P named(Kind<P> kind, Inventory<P> inventory, Setting setting) {
    List<Candidate<P>> all = inventory.candidates();
    List<Candidate<P>> named =
        all.stream().filter(c -> c.name().equals(setting.name())).toList();
    if (named.size() == 1) {
      logBroken(kind, inventory, Level.DEBUG);
      return named.get(0).provider();
    }
    if (named.isEmpty()) {
      throw failure(
          inventory,
          "No %s named \"%s\" was found, which the %s asks for. Found: %s. Correct the setting, or"
              + " add the artifact that has this one (the SDK has %s).%s",
          kind.word(),
          setting.name(),
          setting.source(),
          all.isEmpty() ? "none" : list(all),
          kind.artifacts(),
          lostServiceFile(kind, inventory));
    }
    throw failure(
        inventory,
        "Several %ss are named \"%s\", which the %s asks for: %s. Remove all but one, or give one"
            + " to the client's builder.",
        kind.word(),
        setting.name(),
        setting.source(),
        list(named));
  }

  private <P> P best(Kind<P> kind, Inventory<P> inventory) {
    List<Candidate<P>> all = inventory.candidates();
    if (all.isEmpty()) {
      throw failure(
          inventory,
          inventory.broken().isEmpty()
              ? "No %s was found. Add %s, or give one to the client's builder.%s"
              : "No %s that works was found. Repair what is broken, add %s, or give one to the"
                  + " client's builder.%s",
          kind.word(),
          kind.artifacts(),
          lostServiceFile(kind, inventory));
    }
    Candidate<P> winner = all.get(0);
    List<Candidate<P>> top =
        all.stream().filter(c -> c.priority() == winner.priority()).toList();
    if (top.size() > 1) {
      throw failure(
          inventory,
          "Several %ss share the highest priority: %s. Choose one by its name, with the system"
              + " property %s or the environment variable %s, or give one to the client's builder.",
          kind.word(),
          list(top),
          kind.property(),
          kind.variable());
    }
    logBroken(kind, inventory, Level.WARNING);
    if (all.size() > 1) {
      log.get()
          .log(
              Level.DEBUG,
              "Chose the %s %s over %s"
                  .formatted(kind.word(), winner, list(all.subList(1, all.size()))));
    }
    return winner.provider();
  }

  @SuppressWarnings("AnnotateFormatMethod") // that annotation would be one more dependency
  private ConfigurationException failure(Inventory<?> inventory, String text, Object... words) {
    StringBuilder message = new StringBuilder(text.formatted(words));
    if (explicit != null) {
      message.append(" Only the class loader given to the client's builder was searched: ");
      message.append(explicit).append('.');
    }
    for (Throwable broken : inventory.broken()) {
      message.append("\n  Broken: ").append(Inventory.reason(broken));
    }
    ConfigurationException failure = new ConfigurationException(message.toString());
    inventory.broken().forEach(failure::addSuppressed);
    return failure;
  }

  private void logBroken(Kind<?> kind, Inventory<?> inventory, Level level) {
    for (Throwable broken : inventory.broken()) {
      log.get().log(level, "Skipped a broken " + kind.word() + ": " + Inventory.reason(broken));
    }
  }

  /** Says how a provider that was added may be lost; modules have no service files to lose. */
  private static String lostServiceFile(Kind<?> kind, Inventory<?> inventory) {
    if (kind.service().getModule().isNamed() || !inventory.broken().isEmpty()) {
      return "";
    }
    return " If it is there, in a jar merged from several, its service file was lost: let the build"
        + " merge META-INF/services/"
        + kind.service().getName()
        + " (Maven Shade: ServicesResourceTransformer, Gradle Shadow: mergeServiceFiles()).";
  }

  private static String list(List<? extends Candidate<?>> candidates) {
    return candidates.stream().map(Candidate::toString).collect(Collectors.joining(", "));
  }
}
