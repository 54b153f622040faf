package com.beeper.desktop.benchmarks.peers.start;

import com.beeper.desktop.benchmarks.HandWrittenModels.LoginSession;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import feign.Feign;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.http2client.Http2Client;
import feign.jackson.JacksonDecoder;
import java.net.http.HttpClient;

/** A declared Feign client on the JDK's HTTP client. */
public final class StartDeclaredFeign {

  private StartDeclaredFeign() {}

  /** The operation of the program. */
  @Headers("Accept: application/json")
  interface Api {
    @RequestLine("GET /v1/bridges/{bridge}/login-sessions/{session}")
    LoginSession session(@Param("bridge") String bridge, @Param("session") String session);
  }

  /**
   * Retrieves a login session.
   *
   * @param args the base URL of the server
   */
  public static void main(String[] args) {
    Api api = Feign.builder()
        .client(new Http2Client(
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()))
        .decoder(new JacksonDecoder(JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()))
        .requestInterceptor(request -> request.header("Authorization", "Bearer benchmark-token"))
        .target(Api.class, args[0]);
    LoginSession session = api.session("local-whatsapp", "123");
    System.out.println(System.nanoTime() + " " + session.currentStep().instructions());
    System.exit(0);
  }
}
