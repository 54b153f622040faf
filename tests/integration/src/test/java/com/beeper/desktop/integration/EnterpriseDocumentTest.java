package com.beeper.desktop.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.integration.EnterpriseProgram.Proxy;
import com.beeper.desktop.testkit.ApiExamples;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ConnectHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/enterprise.md behaves as the document describes. */
class EnterpriseDocumentTest {

  private static final String OPERATION = "bridges.loginSessions.retrieve";
  private static final String PASSWORD = "for tests only";

  @TempDir
  Path folder;

  @Test
  void callsThroughProxyWithClientCertificate() throws Exception {
    File key = folder.resolve("key.p12").toFile();
    File issuers = folder.resolve("issuers.p12").toFile();
    makeStores(key, issuers);
    HttpsServer desktop = desktop(key, issuers);
    Server proxy = proxy(desktop.getAddress());
    int port = ((NetworkConnector) proxy.getConnectors()[0]).getLocalPort();
    try (BeeperDesktop client = EnterpriseProgram.behindAProxy(
        () -> "token",
        new Proxy("127.0.0.1", port, "user", "secret"),
        key,
        PASSWORD.toCharArray(),
        issuers,
        PASSWORD.toCharArray())) {
      assertCalls(client);
    } finally {
      proxy.stop();
      desktop.stop(0);
    }
  }

  @Test
  void callsThroughClientOfUser() throws IOException {
    try (FakeBeeperDesktop server = server();
        PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager();
        BeeperDesktop client =
            EnterpriseProgram.overAClient(server::accessToken, server.baseUrl(), connections)) {
      assertCalls(client);
      assertThat(connections.getTotalStats().getAvailable()).isOne();
    }
  }

  @Test
  void callsWithClassLoaderOfUser() {
    try (FakeBeeperDesktop server = server();
        BeeperDesktop client = EnterpriseProgram.inAPlugin(server::accessToken, server.baseUrl())) {
      assertCalls(client);
    }
  }

  private static FakeBeeperDesktop server() {
    FakeBeeperDesktop server = FakeBeeperDesktop.start();
    server.on(OPERATION).respond(200, ApiExamples.response(OPERATION, "display_qr"));
    return server;
  }

  private static void assertCalls(BeeperDesktop client) {
    LoginSession session = client.bridges().loginSessions().retrieve("local-whatsapp", "123");
    assertThat(session.status()).isEqualTo(LoginSessionStatus.WAITING_FOR_DISPLAY);
  }

  /** Creates a key with a self-signed certificate, and a trust store that contains it. */
  private static void makeStores(File key, File issuers) throws Exception {
    Process keytool = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "key",
            "-keyalg",
            "EC",
            "-dname",
            "CN=desk.example.com",
            "-ext",
            "san=dns:desk.example.com",
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-keystore",
            key.toString())
        .inheritIO()
        .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry(
        "issuer", KeyStore.getInstance(key, PASSWORD.toCharArray()).getCertificate("key"));
    try (OutputStream out = Files.newOutputStream(issuers.toPath())) {
      store.store(out, PASSWORD.toCharArray());
    }
  }

  /** Starts a server that requires a client certificate. */
  private static HttpsServer desktop(File key, File issuers) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(KeyStore.getInstance(key, PASSWORD.toCharArray()), PASSWORD.toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(KeyStore.getInstance(issuers, PASSWORD.toCharArray()));
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);

    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls) {
      @Override
      public void configure(HttpsParameters parameters) {
        SSLParameters asking = tls.getDefaultSSLParameters();
        asking.setNeedClientAuth(true);
        parameters.setSSLParameters(asking);
      }
    });
    byte[] body = ApiExamples.response(OPERATION, "display_qr").getBytes(StandardCharsets.UTF_8);
    server.createContext("/", exchange -> {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
    return server;
  }

  /** Starts a proxy that connects every host to the server, for one user. */
  private static Server proxy(InetSocketAddress desktop) throws Exception {
    String allowed = "Basic "
        + Base64.getEncoder().encodeToString("user:secret".getBytes(StandardCharsets.UTF_8));
    Server proxy = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    proxy.setHandler(new ConnectHandler() {
      @Override
      protected boolean handleAuthentication(Request request, Response response, String address) {
        return allowed.equals(request.getHeaders().get(HttpHeader.PROXY_AUTHORIZATION));
      }

      @Override
      protected InetSocketAddress newConnectAddress(String host, int port) {
        assertThat(host).isEqualTo("desk.example.com");
        return desktop;
      }
    });
    proxy.start();
    return proxy;
  }
}
