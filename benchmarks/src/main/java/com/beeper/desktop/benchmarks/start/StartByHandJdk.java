package com.beeper.desktop.benchmarks.start;

import com.beeper.desktop.benchmarks.HandWrittenModels.LoginSession;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The JDK's HTTP client and Jackson, by hand. */
public final class StartByHandJdk {

  private StartByHandJdk() {}

  /**
   * Retrieves a login session.
   *
   * @param args the base URL of the server
   * @throws IOException if the request fails
   * @throws InterruptedException if the thread is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    ObjectReader reader = JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build()
        .readerFor(LoginSession.class);
    HttpRequest request = HttpRequest.newBuilder(
            URI.create(args[0] + "/v1/bridges/local-whatsapp/login-sessions/123"))
        .timeout(Duration.ofSeconds(30))
        .header("Accept", "application/json")
        .header("Authorization", "Bearer benchmark-token")
        .build();
    byte[] body = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    LoginSession session = reader.readValue(body);
    System.out.println(System.nanoTime() + " " + session.currentStep().instructions());
  }
}
