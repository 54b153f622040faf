package com.beeper.desktop.examples;

import com.beeper.desktop.ApiException;
import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.CallAttempt;
import com.beeper.desktop.ConnectionException;
import com.beeper.desktop.Interceptor;
import com.beeper.desktop.NotFoundException;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.codec.jackson3.Jackson3Codec;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.transport.apache.ApacheTransport;
import com.beeper.desktop.transport.jdk.JdkTransport;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/** The Java code of the guides in docs/, between markers. */
final class GuidePrograms {

  private GuidePrograms() {}

  /** The place where an application keeps the access token. */
  interface Vault {
    String currentToken();
  }

  static BeeperDesktop configured(
      Vault vault,
      CloseableHttpClient ourHttpClient,
      ObjectMapper ourObjectMapper,
      Interceptor tracing) {
    // snippet begins
    BeeperDesktop client = BeeperDesktop.builder()
        .accessToken(vault::currentToken)
        .baseUrl(URI.create("https://desk.example.com"))
        .transport(ApacheTransport.using(ourHttpClient))
        .codec(JacksonCodec.using(ourObjectMapper))
        .timeout(Duration.ofSeconds(30))
        .maxRetries(2)
        .interceptor(tracing)
        .build();
    // snippet ends
    return client;
  }

  static void changeOptionsOfACall(BeeperDesktop client) {
    // snippet begins
    client.with(o -> o.maxRetries(5)).chats().list();
    // snippet ends
  }

  /** Needs {@code BEEPER_ACCESS_TOKEN}. */
  static BeeperDesktop withNamedBackEnds() {
    // snippet begins
    BeeperDesktop client = BeeperDesktop.builder()
        .transport(JdkTransport.create())
        .codec(Jackson3Codec.create())
        .build();
    // snippet ends
    return client;
  }

  static void handleErrors(BeeperDesktop client, String chatId) {
    // snippet begins
    try {
      client.messages().send(chatId, p -> p.text("On my way"));
    } catch (NotFoundException e) {
      System.err.println("There is no chat " + chatId + ": " + e.serverMessage());
    } catch (ApiException e) {
      System.err.println("Status " + e.status() + ", code " + e.code());
    } catch (ConnectionException e) {
      System.err.println(e.possiblySent() ? "The message may have been sent." : "Not sent.");
    }
    // snippet ends
  }

  /** Needs {@code BEEPER_ACCESS_TOKEN}. */
  static BeeperDesktop withInterceptor() {
    // snippet begins
    BeeperDesktop client = BeeperDesktop.builder()
        .interceptor(new Interceptor() {
          @Override
          public void beforeSend(CallAttempt attempt) {
            attempt.header("X-Request-Id", UUID.randomUUID().toString());
          }
        })
        .build();
    // snippet ends
    return client;
  }

  static void useFakeServer() {
    // snippet begins
    try (FakeBeeperDesktop server = FakeBeeperDesktop.start();
        BeeperDesktop client = BeeperDesktop.builder()
            .baseUrl(server.baseUrl())
            .accessToken(server.accessToken())
            .build()) {
      server.chat("Family").message("Ada", "hi");
      System.out.println(client.chats().list().items().get(0).title());
    }
    // snippet ends
  }

  /** Runs the programs that read the environment. */
  public static void main(String[] args) {
    useFakeServer();
    try (BeeperDesktop client = withInterceptor()) {
      changeOptionsOfACall(client);
      handleErrors(client, "!missing:example");
    }
    // The client does not close a transport that it was given.
    try (BeeperDesktop client = withNamedBackEnds()) {
      client.chats().list();
    }
  }
}
