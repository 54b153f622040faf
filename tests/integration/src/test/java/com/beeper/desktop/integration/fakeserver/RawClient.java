package com.beeper.desktop.integration.fakeserver;

import com.beeper.desktop.integration.spec.OpenApiDocument;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** A plain HTTP client of the fake server, which sends invalid requests as well. */
record RawClient(FakeBeeperDesktop server, String token) {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static RawClient of(FakeBeeperDesktop server) {
    return new RawClient(server, server.accessToken());
  }

  record Response(int status, String body, HttpResponse<String> response) {

    JsonNode json() {
      return OpenApiDocument.parse(body.getBytes(StandardCharsets.UTF_8));
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }
  }

  Response get(String path) {
    return send("GET", path, null, null);
  }

  Response post(String path, String json) {
    return send("POST", path, "application/json", json);
  }

  Response form(String path, String form) {
    return send("POST", path, "application/x-www-form-urlencoded", form);
  }

  /** Sends a request without waiting for the response. */
  CompletableFuture<HttpResponse<String>> postLater(String path, String json) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + token)
        .POST(BodyPublishers.ofString(json))
        .build();
    return HTTP.sendAsync(request, BodyHandlers.ofString());
  }

  Response send(String method, String path, String contentType, String body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Response(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
