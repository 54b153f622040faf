package com.beeper.desktop.benchmarks.start;

import com.beeper.desktop.benchmarks.HandWrittenModels.LoginSession;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Apache HttpClient and Jackson, by hand. */
public final class StartByHandApache {

  private StartByHandApache() {}

  /**
   * Retrieves a login session.
   *
   * @param args the base URL of the server
   * @throws IOException if the request fails
   */
  public static void main(String[] args) throws IOException {
    ObjectReader reader = JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build()
        .readerFor(LoginSession.class);
    try (CloseableHttpClient client = HttpClients.custom()
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableContentCompression()
        .build()) {
      HttpGet request =
          new HttpGet(URI.create(args[0] + "/v1/bridges/local-whatsapp/login-sessions/123"));
      request.setHeader("Accept", "application/json");
      request.setHeader("Authorization", "Bearer benchmark-token");
      LoginSession session = client.execute(
          request, response -> reader.readValue(EntityUtils.toByteArray(response.getEntity())));
      System.out.println(System.nanoTime() + " " + session.currentStep().instructions());
    }
  }
}
