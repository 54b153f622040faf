package com.beeper.desktop.integration;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.transport.ProxySettings;
import com.beeper.desktop.transport.apache.ApacheTransport;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;

/** The Java code of docs/enterprise.md, between markers. */
final class EnterpriseProgram {

  private EnterpriseProgram() {}

  /** The place where an application keeps the access token. */
  interface Vault {
    String currentToken();
  }

  /** The address of a proxy, and the credentials for it. */
  record Proxy(String host, int port, String user, String password) {}

  static BeeperDesktop behindAProxy(
      Vault vault,
      Proxy proxy,
      File keyFile,
      char[] keyPassword,
      File issuersFile,
      char[] issuersPassword)
      throws GeneralSecurityException, IOException {
    // snippet begins
    KeyStore key = KeyStore.getInstance(keyFile, keyPassword); // PKCS#12, for example
    KeyStore issuers = KeyStore.getInstance(issuersFile, issuersPassword);
    BeeperDesktop client = BeeperDesktop.builder()
        .accessToken(vault::currentToken)
        .baseUrl(URI.create("https://desk.example.com"))
        .transportSettings(s -> s.clientCertificate(key, keyPassword)
            .trust(issuers)
            .proxy(ProxySettings.of(proxy.host(), proxy.port())
                .withCredentials(proxy.user(), proxy.password())))
        .build();
    // snippet ends
    return client;
  }

  static BeeperDesktop overAClient(
      Vault vault, URI baseUrl, HttpClientConnectionManager connections) {
    // snippet begins
    CloseableHttpClient http = HttpClients.custom()
        .setConnectionManager(connections) // with your TLS
        .disableAutomaticRetries() // the SDK retries where that is safe
        .disableConnectionState() // reuses connections with a client certificate
        .disableCookieManagement()
        .build();
    BeeperDesktop client = BeeperDesktop.builder()
        .accessToken(vault::currentToken)
        .baseUrl(baseUrl)
        .transport(ApacheTransport.using(http))
        .build();
    // snippet ends
    return client;
  }

  static BeeperDesktop inAPlugin(Vault vault, URI baseUrl) {
    // snippet begins
    BeeperDesktop client = BeeperDesktop.builder()
        .accessToken(vault::currentToken)
        .baseUrl(baseUrl)
        .classLoader(Plugin.class.getClassLoader())
        .build();
    // snippet ends
    return client;
  }

  /** A class of the application, in the class loader of the back ends. */
  private static final class Plugin {}
}
