package com.beeper.desktop.compatibility.environments.boot;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.codec.jackson3.BeeperModule;
import com.beeper.desktop.codec.jackson3.Jackson3Codec;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a login session through a controller, with the SDK as a bean; calls itself, and ends. */
@SpringBootApplication
@RestController
public class Application {

  /** The response of the controller: a model of the SDK in a type of the user. */
  record Shown(LoginSession session, Instant at) {}

  private BeeperDesktop client;

  public static void main(String[] args) {
    SpringApplication.exit(SpringApplication.run(Application.class, args));
  }

  /** Lets the mapper of Spring Boot read and write the models of the SDK. */
  @Bean
  JacksonModule beeperModule() {
    return new BeeperModule();
  }

  @Bean
  BeeperDesktop beeperDesktop(Environment environment, JsonMapper mapper) {
    client = BeeperDesktop.builder()
        .baseUrl(URI.create(environment.getRequiredProperty("desktop.url")))
        .accessToken(environment.getRequiredProperty("desktop.token"))
        .codec(Jackson3Codec.using(mapper))
        .build();
    return client;
  }

  @GetMapping("/session")
  Shown session() {
    return new Shown(
        client.bridges().loginSessions().retrieve("b", "s"), Instant.parse("2026-01-01T00:00:00Z"));
  }

  @Bean
  ApplicationRunner runner(Environment environment, BeeperDesktop ignored) {
    return (ApplicationArguments arguments) -> {
      URI uri = URI.create(
          "http://127.0.0.1:" + environment.getProperty("local.server.port") + "/session");
      String shown = HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
          .body();
      System.out.println("controller: " + shown);
      // And one that finds its back ends by itself, in the jars inside of the jar.
      BeeperDesktop.Builder builder = BeeperDesktop.builder()
          .baseUrl(URI.create(environment.getRequiredProperty("desktop.url")))
          .accessToken(environment.getRequiredProperty("desktop.token"));
      try (BeeperDesktop found = builder.build()) {
        System.out.println(
            "found: " + found.async().bridges().loginSessions().retrieve("b", "s").join().status());
      }
      System.out.println("diagnosis:");
      System.out.println(builder.diagnose());
    };
  }
}
