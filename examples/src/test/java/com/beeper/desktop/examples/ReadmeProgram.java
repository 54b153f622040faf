package com.beeper.desktop.examples;

import com.beeper.desktop.ApiResponse;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.codec.TypeRef;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.transport.apache.ApacheTransport;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/** The programs that README.md shows, between the lines that say so. A test compares them. */
final class ReadmeProgram {

  private ReadmeProgram() {}

  public static void main(String[] args) {
    // README begins
    try (BeeperDesktop client = BeeperDesktop.create()) { // takes BEEPER_ACCESS_TOKEN
      LoginSession session = client.bridges().loginSessions().retrieve("local-whatsapp", "123");
      System.out.println(session.status());

      BeeperDesktop patient = client.with(o -> o.timeout(Duration.ofMinutes(2)));
      ApiResponse<LoginSession> response =
          patient.withResponse(c -> c.bridges().loginSessions().retrieve("local-whatsapp", "123"));
      System.out.println(response.status() + ", " + response.headers().first("Date"));

      CompletableFuture<LoginSession> later =
          client.async().bridges().loginSessions().retrieve("local-whatsapp", "123");
      later.thenAccept(s -> System.out.println(s.currentStep())).join();

      String path = "/v1/bridges/local-whatsapp/login-sessions/123"; // or what has no method yet
      Map<String, Object> json = client.http().get(path).query("a", "b").send(new TypeRef<>() {});
      System.out.println(json.get("loginSessionID"));
    }
    // README ends
  }

  static BeeperDesktop configured(
      Vault vault,
      CloseableHttpClient ourHttpClient,
      ObjectMapper ourObjectMapper,
      Interceptor tracing) {
    // README begins
    BeeperDesktop client = BeeperDesktop.builder()
        .accessToken(vault::currentToken)
        .baseUrl(URI.create("https://desk.example.com"))
        .transport(ApacheTransport.using(ourHttpClient))
        .codec(JacksonCodec.using(ourObjectMapper))
        .timeout(Duration.ofSeconds(30))
        .maxRetries(2)
        .interceptor(tracing)
        .build();
    // README ends
    return client;
  }

  interface Vault {
    String currentToken();
  }
}
