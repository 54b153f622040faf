package com.beeper.desktop.integration.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.integration.jvm.SmallServer.Received;
import com.beeper.desktop.integration.jvm.UserProgram.Run;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A JVM in which other code has replaced every default and set the system properties of HTTP clients:
 * a client behaves as in any other JVM.
 */
class JvmWideSettingsTest {

  private static final String PASSWORD = "for tests only";

  private static final String MEMBERS = """
        static final Set<String> used = new TreeSet<>();

        static void replaceDefaults(int port) throws Exception {
          javax.net.ssl.TrustManager all = new javax.net.ssl.X509ExtendedTrustManager() {
            public void checkClientTrusted(java.security.cert.X509Certificate[] c, String t) {}
            public void checkServerTrusted(java.security.cert.X509Certificate[] c, String t) {}
            public void checkClientTrusted(
                java.security.cert.X509Certificate[] c, String t, Socket s) {}
            public void checkServerTrusted(
                java.security.cert.X509Certificate[] c, String t, Socket s) {}
            public void checkClientTrusted(
                java.security.cert.X509Certificate[] c, String t, javax.net.ssl.SSLEngine e) {}
            public void checkServerTrusted(
                java.security.cert.X509Certificate[] c, String t, javax.net.ssl.SSLEngine e) {}
            public java.security.cert.X509Certificate[] getAcceptedIssuers() {
              return new java.security.cert.X509Certificate[0];
            }
          };
          javax.net.ssl.SSLContext trusting = javax.net.ssl.SSLContext.getInstance("TLS");
          trusting.init(null, new javax.net.ssl.TrustManager[] {all}, null);
          javax.net.ssl.SSLContext.setDefault(trusting);
          Authenticator.setDefault(new Authenticator() {
            protected PasswordAuthentication getPasswordAuthentication() {
              used.add("Authenticator");
              return new PasswordAuthentication("user", new char[] {'x'});
            }
          });
          CookieHandler.setDefault(new CookieManager(null, CookiePolicy.ACCEPT_ALL) {
            public void put(URI uri, Map<String, List<String>> headers) {
              used.add("CookieHandler");
            }
            public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
              used.add("CookieHandler");
              return Map.of("Cookie", List.of("crumb=1"));
            }
          });
          ResponseCache.setDefault(new ResponseCache() {
            public CacheResponse get(URI uri, String m, Map<String, List<String>> headers) {
              used.add("ResponseCache");
              return null;
            }
            public CacheRequest put(URI uri, URLConnection connection) {
              used.add("ResponseCache");
              return null;
            }
          });
          ProxySelector.setDefault(new ProxySelector() {
            public List<Proxy> select(URI uri) {
              used.add("ProxySelector");
              InetSocketAddress address = new InetSocketAddress("127.0.0.1", port);
              return List.of(
                  new Proxy(Proxy.Type.HTTP, address), new Proxy(Proxy.Type.SOCKS, address));
            }
            public void connectFailed(URI uri, SocketAddress address, java.io.IOException e) {}
          });
        }

        static Object drop(BeeperDesktop client) {
          return client.http().post("/drop").send(Object.class);
        }

        static Object dropLater(BeeperDesktop client) {
          return client.async().http().post("/drop").send(Object.class).join();
        }
      """;

  private static final String STATEMENTS = """
          replaceDefaults(Integer.parseInt(args[3]));
          try (BeeperDesktop client = client(args[0])) {
            for (int i = 0; i < 2; i++) {
              System.out.println(outcome(() -> blocking(client)));
              System.out.println(outcome(() -> later(client)));
            }
            System.out.println(
                outcome(() -> client.http().get("/challenge").send(Object.class)));
            System.out.println(
                outcome(() -> client.async().http().get("/challenge").send(Object.class).join()));
          }
          try (BeeperDesktop client = client(args[1])) {
            System.out.println(outcome(() -> blocking(client)));
            System.out.println(outcome(() -> later(client)));
          }
          try (BeeperDesktop client = client(args[2])) {
            System.out.println(outcome(() -> blocking(client)));
            System.out.println(outcome(() -> drop(client)));
            System.out.println(outcome(() -> later(client)));
            System.out.println(outcome(() -> dropLater(client)));
          }
          System.out.println("used: " + used);
      """;

  @TempDir
  static Path folder;

  private static CallProgram program;
  private static Path keys;
  private static SSLContext ownCertificate;

  @BeforeAll
  static void prepare() throws Exception {
    program = CallProgram.compile(folder, MEMBERS, STATEMENTS);
    ownCertificate = ownCertificate();
  }

  /** Returns a context with a certificate that no issuer has signed. */
  private static SSLContext ownCertificate()
      throws IOException, InterruptedException, GeneralSecurityException {
    keys = folder.resolve("keys");
    Process keytool = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "server",
            "-keyalg",
            "EC",
            "-dname",
            "CN=other",
            "-ext",
            "san=ip:127.0.0.1",
            "-keystore",
            keys.toString(),
            "-storepass",
            PASSWORD)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
    KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  /** A proxy that must not be used. */
  private static final class UnusedProxy implements AutoCloseable {
    final AtomicInteger connections = new AtomicInteger();
    private final ServerSocket listener = new ServerSocket(0, 50, SmallServer.address("127.0.0.1"));

    UnusedProxy() throws IOException {
      Thread thread = new Thread(() -> {
        try {
          while (true) {
            listener.accept().close();
            connections.incrementAndGet();
          }
        } catch (IOException e) {
          // Closed.
        }
      });
      thread.setDaemon(true);
      thread.start();
    }

    int port() {
      return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
      listener.close();
    }
  }

  /** Responds to {@code GET}, and closes the connection instead of responding to {@code POST}. */
  private static final class DroppingServer implements AutoCloseable {
    final List<String> methods = new ArrayList<>();
    private final ServerSocket listener = new ServerSocket(0, 50, SmallServer.address("127.0.0.1"));

    DroppingServer() throws IOException {
      Thread thread = new Thread(this::accept);
      thread.setDaemon(true);
      thread.start();
    }

    private void accept() {
      while (!listener.isClosed()) {
        try (Socket socket = listener.accept()) {
          InputStream in = socket.getInputStream();
          StringBuilder head = new StringBuilder();
          for (int b = in.read(); b >= 0; b = in.read()) {
            head.append((char) b);
            if (head.toString().endsWith("\r\n\r\n")) {
              String method = head.substring(0, head.indexOf(" "));
              synchronized (methods) {
                methods.add(method);
              }
              if (method.equals("POST")) {
                break;
              }
              socket
                  .getOutputStream()
                  .write("HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n{\"status\":\"complete\"}"
                      .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
              head.setLength(0);
            }
          }
        } catch (IOException e) {
          // The client has closed a connection, or the test is over.
        }
      }
    }

    int port() {
      return listener.getLocalPort();
    }

    List<String> methods() {
      synchronized (methods) {
        return List.copyOf(methods);
      }
    }

    @Override
    public void close() throws IOException {
      listener.close();
    }
  }

  private static List<String> properties(int proxy) {
    List<String> options = new ArrayList<>();
    for (String prefix : List.of("http.proxy", "https.proxy", "socksProxy")) {
      options.add("-D" + prefix + "Host=127.0.0.1");
      options.add("-D" + prefix + "Port=" + proxy);
    }
    options.add("-Dhttp.nonProxyHosts=");
    options.add("-DsocksNonProxyHosts=");
    options.add("-Dhttp.proxyUser=user");
    options.add("-Dhttp.proxyPassword=x");
    options.add("-Dhttp.agent=Intruder");
    options.add("-Dhttp.keepAlive=false");
    options.add("-Dhttp.maxConnections=1");
    options.add("-Dhttp.maxRedirects=50");
    options.add("-Djdk.httpclient.enableAllMethodRetry=true");
    options.add("-Djdk.httpclient.redirects.retrylimit=50");
    options.add("-Djdk.httpclient.auth.retrylimit=50");
    options.add("-Djdk.httpclient.allowRestrictedHeaders=host,connection,content-length");
    options.add("-Djdk.internal.httpclient.disableHostnameVerification=true");
    return options;
  }

  @ParameterizedTest
  @EnumSource(names = {"JDK", "APACHE"})
  void areIgnored(BackEndJars transport) throws Exception {
    InetAddress loopback = SmallServer.address("127.0.0.1");
    HttpsServer tls = HttpsServer.create(new InetSocketAddress(loopback, 0), 0);
    tls.setHttpsConfigurator(new HttpsConfigurator(ownCertificate));
    try (SmallServer plain =
            SmallServer.start(HttpServer.create(new InetSocketAddress(loopback, 0), 0));
        SmallServer secure = SmallServer.start(tls);
        DroppingServer dropping = new DroppingServer();
        UnusedProxy proxy = new UnusedProxy()) {
      Run run = program.run(
          transport,
          properties(proxy.port()),
          "http://127.0.0.1:" + plain.port(),
          "https://127.0.0.1:" + secure.port(),
          "http://127.0.0.1:" + dropping.port(),
          String.valueOf(proxy.port()));

      assertThat(run.err()).isEmpty();
      List<String> lines = run.out().lines().toList();
      assertThat(lines).hasSize(13);
      assertThat(lines.subList(0, 4)).containsOnly("COMPLETE");
      assertThat(lines.subList(4, 6))
          .allMatch(line -> line.startsWith("BeeperException AuthenticationException: "));
      assertThat(lines.subList(6, 8))
          .as("a server with a certificate of its own")
          .allMatch(line ->
              line.startsWith("BeeperException ConnectionException: ") && line.contains("TLS"));
      assertThat(lines.get(8)).isEqualTo("COMPLETE");
      assertThat(lines.get(10)).isEqualTo("COMPLETE");
      assertThat(List.of(lines.get(9), lines.get(11)))
          .allMatch(line -> line.startsWith("BeeperException ConnectionException: "));
      assertThat(lines.get(12)).isEqualTo("used: []");

      assertThat(secure.received).isEmpty();
      assertThat(dropping.methods())
          .as("nothing is sent twice")
          .containsExactly("GET", "POST", "GET", "POST");
      assertThat(proxy.connections).hasValue(0);
      assertThat(plain.received).hasSize(6).allSatisfy(each -> {
        String headers = each.headers().toLowerCase(java.util.Locale.ROOT);
        assertThat(headers)
            .contains("bearer t0ken", "beeperdesktop/java")
            .doesNotContain("crumb", "intruder", "proxy-", "basic", "close");
      });
      assertThat(plain.received.stream().map(Received::peer).distinct())
          .as("connections")
          .hasSizeLessThanOrEqualTo(2);
    }
  }

  /** The administrator of a JVM decides whom it trusts, but no property disables the verification. */
  @ParameterizedTest
  @EnumSource(names = {"JDK", "APACHE"})
  void trustStoreOfJvmIsUsedAndHostNamesAreVerified(BackEndJars transport) throws Exception {
    HttpsServer tls =
        HttpsServer.create(new InetSocketAddress(SmallServer.address("127.0.0.1"), 0), 0);
    tls.setHttpsConfigurator(new HttpsConfigurator(ownCertificate));
    CallProgram calls =
        CallProgram.compile(Files.createDirectories(folder.resolve("verified")), "", """
          for (String url : args) {
            try (BeeperDesktop client = client(url)) {
              System.out.println(outcome(() -> blocking(client)));
              System.out.println(outcome(() -> later(client)));
            }
          }
        """);
    try (SmallServer server = SmallServer.start(tls)) {
      Run run = calls.run(
          transport,
          List.of(
              "-Djavax.net.ssl.trustStore=" + keys,
              "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
              "-Djdk.internal.httpclient.disableHostnameVerification=true"),
          "https://127.0.0.1:" + server.port(),
          "https://localhost:" + server.port());
      List<String> lines = run.out().lines().toList();
      assertThat(lines).hasSize(4);
      assertThat(lines.subList(0, 2)).as("the host of the certificate").containsOnly("COMPLETE");
      assertThat(lines.subList(2, 4))
          .as("another host")
          .allMatch(line ->
              line.startsWith("BeeperException ConnectionException: ") && line.contains("TLS"));
      assertThat(server.received).hasSize(2);
    }
  }
}
