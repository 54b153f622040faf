package com.beeper.desktop.internal.diagnosis;

import com.beeper.desktop.BeeperException;
import com.beeper.desktop.context.ContextPropagationProvider;
import com.beeper.desktop.diagnosis.Diagnosis;
import com.beeper.desktop.internal.client.BaseUrl;
import com.beeper.desktop.internal.client.Version;
import com.beeper.desktop.internal.discovery.BackEndType;
import com.beeper.desktop.internal.discovery.BackEnds;
import com.beeper.desktop.internal.discovery.BackEnds.Survey;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The steps that need no working client. */
final class LocalSteps {

  private static final int CONNECT_MILLIS = 5_000;

  /** None of them contains a secret. */
  private static final List<String> NETWORK_PROPERTIES = List.of(
      "http.proxyHost",
      "http.proxyPort",
      "https.proxyHost",
      "https.proxyPort",
      "http.nonProxyHosts",
      "socksProxyHost",
      "java.net.useSystemProxies",
      "javax.net.ssl.trustStore",
      "javax.net.ssl.trustStoreType",
      "jdk.tls.client.protocols");

  private final ClientSetup setup;

  /** The class loaders of back ends: in OSGi, only the bundle of a back end sees its library. */
  private final Set<ClassLoader> ofBackEnds = new CopyOnWriteArraySet<>();

  LocalSteps(ClientSetup setup) {
    this.setup = setup;
  }

  void sdk(Findings findings) {
    Class<?> type = LocalSteps.class;
    findings.add(Version.USER_AGENT + " from " + Libraries.location(type) + ", " + placement(type));
    findings.add("Java " + Runtime.version() + " of " + System.getProperty("java.vendor") + ", "
        + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
        + Runtime.getRuntime().availableProcessors() + " processors");
    findings.add("class loader of the SDK: " + describe(type.getClassLoader()));
    findings.add(
        "class loader of the thread: " + describe(Thread.currentThread().getContextClassLoader()));
    String copy =
        Libraries.otherCopy(Diagnosis.class, Thread.currentThread().getContextClassLoader());
    if (copy != null) {
      findings.add("another copy of the SDK in the class loader of the thread: " + copy);
    }
    if (setup.classLoader() != null) {
      findings.add("only class loader searched: " + describe(setup.classLoader()));
    }
  }

  private static String placement(Class<?> type) {
    if (BackEnds.isBundle(type.getClassLoader())) {
      return "in an OSGi bundle";
    }
    return type.getModule().isNamed() ? "on the module path" : "on the class path";
  }

  /** Not its {@code toString()}, which can be a long list of paths. */
  private static String describe(@Nullable ClassLoader loader) {
    if (loader == null) {
      return "none";
    }
    String name = loader.getName();
    return loader.getClass().getName() + (name == null ? "" : " \"" + name + "\"");
  }

  void transport(Findings findings) {
    backEnd(findings, BackEndType.TRANSPORT, setup.transport(), setup.transportName());
  }

  void codec(Findings findings) {
    backEnd(findings, BackEndType.CODEC, setup.codec(), null);
  }

  void webSocketTransport(Findings findings) {
    backEnd(findings, BackEndType.WEB_SOCKET_TRANSPORT, setup.webSocketTransport(), null);
  }

  private <P> void backEnd(
      Findings findings, BackEndType<P> type, @Nullable Object given, @Nullable String name) {
    if (given != null) {
      findings.add("given to the builder: " + given.getClass().getName() + ", "
          + Libraries.origin(given.getClass()));
      rememberLoader(given);
    }
    Survey<P> survey = setup.backEnds().survey(type, name);
    P chosen = survey.chosen();
    if (given == null && chosen == null) {
      findings.problem(survey.reason().lines().findFirst().orElse(""));
    }
    for (P provider : survey.providers()) {
      String outcome = given != null || chosen == null
          ? "not used: "
          : provider.equals(chosen) ? "chosen, " + survey.reason() + ": " : "not chosen: ";
      findings.add(outcome + type.nameOf(provider) + " with priority "
          + type.priorityOf(provider) + ", " + provider.getClass().getName() + ", "
          + Libraries.origin(provider.getClass()));
      rememberLoader(provider);
    }
    survey.broken().forEach(reason -> findings.problem("broken: " + reason));
  }

  private void rememberLoader(Object backEnd) {
    ClassLoader loader = backEnd.getClass().getClassLoader();
    if (loader != null) {
      ofBackEnds.add(loader);
    }
  }

  void contextPropagation(Findings findings) {
    try {
      List<ContextPropagationProvider> providers =
          setup.backEnds().findAll(BackEndType.CONTEXT_PROPAGATION);
      for (ContextPropagationProvider provider : providers) {
        contextPropagation(findings, provider);
        rememberLoader(provider);
      }
      if (providers.isEmpty()) {
        findings.add("none found");
      }
    } catch (BeeperException e) {
      findings.problem(Text.failure(e));
    }
    setup
        .backEnds()
        .survey(BackEndType.CONTEXT_PROPAGATION, null)
        .broken()
        .forEach(reason -> findings.problem("broken: " + reason));
  }

  private static void contextPropagation(Findings findings, ContextPropagationProvider provider) {
    String origin = provider.name() + ", " + Libraries.origin(provider.getClass());
    try {
      provider.create();
      findings.add("used: " + origin);
    } catch (RuntimeException | LinkageError e) {
      findings.problem("cannot be created: " + origin + ": " + Text.failure(e));
    }
  }

  void libraries(Findings findings) {
    Set<String> lines = new LinkedHashSet<>();
    for (ClassLoader loader : loaders()) {
      lines.addAll(Libraries.visibleTo(loader));
    }
    if (lines.isEmpty()) {
      findings.add("none that the class loaders of the SDK, the thread and the back ends have");
    }
    lines.forEach(findings::add);
  }

  /** Returns the class loaders in which libraries can be. */
  private Set<@Nullable ClassLoader> loaders() {
    Set<@Nullable ClassLoader> loaders = new LinkedHashSet<>();
    loaders.add(
        setup.classLoader() == null
            ? Thread.currentThread().getContextClassLoader()
            : setup.classLoader());
    loaders.add(LocalSteps.class.getClassLoader());
    loaders.addAll(ofBackEnds);
    return loaders;
  }

  void network(Findings findings) {
    findings.add(setup.settings().toString().replaceAll(" as [^,\\]]*", " with credentials"));
    for (String name : NETWORK_PROPERTIES) {
      String value = System.getProperty(name);
      if (value != null) {
        findings.add("system property " + name + ": " + value);
      }
    }
    BaseUrl baseUrl = setup.baseUrl();
    if (baseUrl == null) {
      return;
    }
    ProxySelector selector = ProxySelector.getDefault();
    List<Proxy> proxies =
        selector == null ? List.of() : selector.select(URI.create(baseUrl.text()));
    findings.add("proxy of the JVM for the base URL: " + (proxies.isEmpty() ? "none" : proxies));
    if (baseUrl.secure()) {
      tls(findings);
    } else {
      findings.add("TLS is not used: the base URL is plain http");
    }
  }

  private void tls(Findings findings) {
    SSLContext given = setup.settings().sslContext();
    try {
      SSLContext used = given == null ? SSLContext.getDefault() : given;
      findings.add(
          "TLS with " + (given == null ? "the default context" : "the context that was given")
              + ": provider " + used.getProvider() + ", protocols "
              + String.join(", ", used.getDefaultSSLParameters().getProtocols()));
    } catch (NoSuchAlgorithmException e) {
      findings.problem("TLS: there is no default context");
    }
  }

  /** Opens a connection, when there is no client that could send a request. */
  void connect(Findings findings) {
    BaseUrl baseUrl = setup.baseUrl();
    if (baseUrl == null) {
      findings.problem("not examined, because the base URL is invalid");
      return;
    }
    URI uri = URI.create(baseUrl.text());
    int port = uri.getPort() >= 0 ? uri.getPort() : baseUrl.secure() ? 443 : 80;
    String host = uri.getHost().replace("[", "").replace("]", "");
    try (Socket socket = new Socket(Proxy.NO_PROXY)) {
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      findings.add("accepts connections at " + baseUrl.authority()
          + "; no request was sent, because there is no client");
    } catch (IOException e) {
      findings.problem("no connection to " + baseUrl.authority() + ": " + e);
    }
  }
}
