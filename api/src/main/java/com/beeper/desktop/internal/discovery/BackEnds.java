package com.beeper.desktop.internal.discovery;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.internal.discovery.ServiceProviders.Candidate;
import com.beeper.desktop.transport.TransportCapability;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the back ends of a client. Nothing is cached. */
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
   * Returns an instance that reads the system properties of this process.
   *
   * @param explicit the only class loader to search, or null for the default ones
   * @param environment returns the value of an environment variable, or null
   * @param log returns the logger for choices and broken providers; called only when there is
   *     something to log, because creating a logger is a large part of the start of a client
   * @return the instance
   */
  public static BackEnds ofProcess(
      @Nullable ClassLoader explicit,
      Function<String, @Nullable String> environment,
      Supplier<Logger> log) {
    return new BackEnds(explicit, System::getProperty, environment, log);
  }

  /**
   * Returns the provider of a client's transport, WebSocket transport or codec.
   *
   * <p>The choice, in this order, if the client's builder was given none:
   *
   * <ol>
   *   <li>The provider whose name is in the system property ({@code beeper.desktop.transport},
   *       {@code beeper.desktop.webSocketTransport}, {@code beeper.desktop.codec}) or else in the
   *       environment variable ({@code BEEPER_DESKTOP_TRANSPORT}, {@code
   *       BEEPER_DESKTOP_WEBSOCKET_TRANSPORT}, {@code BEEPER_DESKTOP_CODEC}). White space around the name is
   *       ignored, and an empty setting counts as missing. It is an error if no provider, or more
   *       than one, has the name.
   *   <li>The only provider found.
   *   <li>Of several, the provider of the highest priority; one DEBUG line names it and the others.
   *       It is an error if several share the highest priority.
   * </ol>
   *
   * <p>It is an error if none is found.
   *
   * <p>A broken provider does not hide the others. A provider is broken if its class or library is
   * missing, its constructor or {@code name()} throws, its line in the service file is wrong, or it
   * implements another copy of the interface. Every error names the broken providers with their
   * reasons and has their exceptions as suppressed exceptions. Without an error they are logged: at
   * WARNING, as one of them may have been intended, or at DEBUG if a setting named another. One
   * case remains: {@link java.util.ServiceLoader} skips the rest of a service file after a
   * malformed line.
   *
   * <p>The class loaders, each with its ancestors:
   *
   * <ul>
   *   <li>Only the explicit one, if there is one.
   *   <li>Otherwise the SDK's own, then the thread's context class loader unless it is null. Both
   *       include named modules of the boot layer and of other layers.
   *   <li>A provider that is found twice counts once. Classes of the same name in two class loaders
   *       whose providers have the same name are copies of one provider, and the first that works
   *       counts.
   * </ul>
   *
   * @param type the type of back end
   * @param <P> the interface of its providers
   * @return the provider
   * @throws ConfigurationException if there is no provider or no clear choice; the message states
   *     what was found and what to do
   */
  public <P> P find(BackEndType<P> type) {
    return find(type, setting(type));
  }

  /**
   * Returns the provider that the client's builder names; otherwise as {@link #find(BackEndType)}.
   *
   * @param type the type of back end
   * @param name the name given to the builder
   * @param <P> the interface of its providers
   * @return the provider
   * @throws ConfigurationException if no provider, or more than one, has the name
   */
  public <P> P named(BackEndType<P> type, String name) {
    return find(type, ofBuilder(name));
  }

  private static Setting ofBuilder(String name) {
    return new Setting(name, "client's builder");
  }

  private <P> P find(BackEndType<P> type, @Nullable Setting setting) {
    ServiceProviders<P> providers = ServiceProviders.in(loaders(type), type);
    return setting == null ? best(type, providers) : named(type, providers, setting);
  }

  /**
   * Returns all providers of a type of which a client uses several, in alphabetical order: the one that
   * a setting names, none if the setting is {@code none}, or all that work. The settings, class loaders
   * and broken providers are treated as by {@link #find}, and it is not an error if none is found.
   *
   * @throws ConfigurationException if a setting names a provider that is not found
   */
  public <P> List<P> findAll(BackEndType<P> type) {
    Setting setting = setting(type);
    if (setting != null && setting.name().equals("none")) {
      return List.of();
    }
    ServiceProviders<P> providers = ServiceProviders.in(loaders(type), type);
    if (setting != null) {
      return List.of(named(type, providers, setting));
    }
    logBroken(type, providers, Level.WARNING);
    List<P> found = new ArrayList<>();
    for (Candidate<P> candidate : providers.candidates()) {
      found.add(candidate.provider());
    }
    return found;
  }

  /**
   * The result of a search, for a diagnosis.
   *
   * @param providers the providers that work, by descending priority
   * @param broken the broken providers with their reasons
   * @param chosen the provider that {@link #find} returns; null if it throws
   * @param reason why it is chosen, or the message of the exception
   * @param <P> the interface of the providers
   */
  public record Survey<P>(
      List<P> providers, List<String> broken, @Nullable P chosen, String reason) {}

  /**
   * Returns the result of {@link #find(BackEndType)} or {@link #named} with all that was considered.
   *
   * @param type the type of back end
   * @param name the name given to the builder; null if there is none
   * @param <P> the interface of its providers
   */
  public <P> Survey<P> survey(BackEndType<P> type, @Nullable String name) {
    ServiceProviders<P> providers = ServiceProviders.in(loaders(type), type);
    List<P> found = providers.candidates().stream().map(Candidate::provider).toList();
    List<String> broken =
        providers.broken().stream().map(ServiceProviders::reason).toList();
    Setting setting = name == null ? setting(type) : ofBuilder(name);
    try {
      P chosen = setting == null ? best(type, providers) : named(type, providers, setting);
      String reason = setting != null
          ? "the " + setting.source() + " selects it"
          : found.size() == 1 ? "it is the only one" : "it has the highest priority";
      return new Survey<>(found, broken, chosen, reason);
    } catch (ConfigurationException e) {
      return new Survey<>(found, broken, null, String.valueOf(e.getMessage()));
    }
  }

  private Collection<@Nullable ClassLoader> loaders(BackEndType<?> type) {
    if (explicit != null) {
      return List.of(explicit);
    }
    Set<@Nullable ClassLoader> loaders = new LinkedHashSet<>();
    loaders.add(type.service().getClassLoader());
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    if (context != null) {
      loaders.add(context);
    }
    return loaders;
  }

  /** The name of a provider, and the setting that contains it. */
  private record Setting(String name, String source) {}

  private @Nullable Setting setting(BackEndType<?> type) {
    String property = properties.apply(type.property());
    if (property != null && !property.isBlank()) {
      return new Setting(property.strip(), "system property " + type.property());
    }
    String variable = environment.apply(type.variable());
    if (variable != null && !variable.isBlank()) {
      return new Setting(variable.strip(), "environment variable " + type.variable());
    }
    return null;
  }

  private <P> P named(BackEndType<P> type, ServiceProviders<P> providers, Setting setting) {
    List<Candidate<P>> all = providers.candidates();
    List<Candidate<P>> named =
        all.stream().filter(c -> c.name().equals(setting.name())).toList();
    if (named.size() == 1) {
      logBroken(type, providers, Level.DEBUG);
      return named.get(0).provider();
    }
    if (named.isEmpty()) {
      throw failure(
          providers,
          "No %s named \"%s\" was found, although the %s selects it. Found: %s. Correct the"
              + " setting, or add the artifact that contains this one (the SDK has %s).%s",
          type.word(),
          setting.name(),
          setting.source(),
          all.isEmpty() ? "none" : list(all),
          type.artifacts(),
          changedJar(type, providers));
    }
    throw failure(
        providers,
        "Several %ss are named \"%s\", which the %s selects: %s. Remove all but one, or pass one to"
            + " the client's builder.",
        type.word(),
        setting.name(),
        setting.source(),
        list(named));
  }

  private <P> P best(BackEndType<P> type, ServiceProviders<P> providers) {
    List<Candidate<P>> all = providers.candidates();
    if (all.isEmpty()) {
      throw failure(
          providers,
          providers.broken().isEmpty()
              ? "No %s was found. Add %s, or pass one to the client's builder.%s"
              : "No working %s was found. Repair the broken one, add %s, or pass one to the"
                  + " client's builder.%s",
          type.word(),
          type.artifacts(),
          changedJar(type, providers));
    }
    Candidate<P> winner = all.get(0);
    if (all.size() > 1 && all.get(1).priority() == winner.priority()) {
      List<Candidate<P>> top =
          all.stream().filter(c -> c.priority() == winner.priority()).toList();
      throw failure(
          providers,
          "Several %ss share the highest priority: %s. Choose one by its name, with the system"
              + " property %s or the environment variable %s, or pass one to the client's builder.",
          type.word(),
          list(top),
          type.property(),
          type.variable());
    }
    logBroken(type, providers, Level.WARNING);
    if (all.size() > 1) {
      log.get()
          .log(
              Level.DEBUG,
              "Chose the %s %s over %s"
                  .formatted(type.word(), winner, list(all.subList(1, all.size()))));
    }
    return winner.provider();
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be another dependency
  private ConfigurationException failure(
      ServiceProviders<?> providers, String text, Object... words) {
    StringBuilder message = new StringBuilder(text.formatted(words));
    if (explicit != null) {
      message.append(" Only the class loader given to the client's builder was searched: ");
      message.append(explicit).append('.');
    }
    for (Throwable broken : providers.broken()) {
      message.append("\n  Broken: ").append(ServiceProviders.reason(broken));
    }
    ConfigurationException failure = new ConfigurationException(message.toString());
    providers.broken().forEach(failure::addSuppressed);
    return failure;
  }

  private void logBroken(BackEndType<?> type, ServiceProviders<?> providers, Level level) {
    for (Throwable broken : providers.broken()) {
      log.get()
          .log(level, "Skipped a broken " + type.word() + ": " + ServiceProviders.reason(broken));
    }
  }

  /**
   * Returns a hint on jars that a build tool has changed: merged ones, in which service files get lost, and
   * shrunk ones, in which classes do.
   */
  private static String changedJar(BackEndType<?> type, ServiceProviders<?> providers) {
    String name = type.service().getName();
    // The names of all services end alike, unless a tool has renamed them.
    if (!name.endsWith("Provider") || providers.broken().stream().anyMatch(BackEnds::isMissing)) {
      return " If it is there, in a shrunk jar, its classes were renamed or removed: let ProGuard or"
          + " R8 apply the rules in META-INF/proguard of the SDK's jars.";
    }
    if (isBundle(type.service().getClassLoader())) {
      return " In OSGi, install a Service Loader Mediator, such as Apache Aries SPI Fly, and start it"
          + " and the bundle of the back end.";
    }
    if (type.service().getModule().isNamed() || !providers.broken().isEmpty()) {
      // Modules declare their providers elsewhere.
      return "";
    }
    return " If it is there, in a jar merged from several, its service file was lost: let the build"
        + " merge META-INF/services/"
        + name
        + " (Maven Shade: ServicesResourceTransformer, Gradle Shadow: mergeServiceFiles()).";
  }

  /** Returns whether a class loader is that of an OSGi bundle. */
  public static boolean isBundle(@Nullable ClassLoader loader) {
    if (loader == null) {
      return false;
    }
    for (Class<?> type = loader.getClass(); type != null; type = type.getSuperclass()) {
      for (Class<?> implemented : type.getInterfaces()) {
        if (implemented.getName().equals("org.osgi.framework.BundleReference")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether a provider is declared whose class does not exist, or is incomplete. */
  private static boolean isMissing(Throwable broken) {
    if (TransportCapability.class.getEnumConstants() == null) {
      return true;
    }
    String message = broken.getMessage();
    return broken instanceof ServiceConfigurationError
        && broken.getCause() == null
        && message != null
        && message.endsWith(" not found");
  }

  private static String list(List<? extends Candidate<?>> candidates) {
    return candidates.stream().map(Candidate::toString).collect(Collectors.joining(", "));
  }
}
