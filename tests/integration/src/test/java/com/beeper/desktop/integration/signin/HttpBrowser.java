package com.beeper.desktop.integration.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Opens the address of a sign-in as a browser does, in the background: over HTTP, following redirects.
 * It can change the addresses that it opens.
 */
final class HttpBrowser implements Consumer<URI> {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final UnaryOperator<String> addresses;
  private final UnaryOperator<String> redirects;
  private volatile CompletableFuture<HttpResponse<String>> page;
  private volatile URI opened;

  private HttpBrowser(UnaryOperator<String> addresses, UnaryOperator<String> redirects) {
    this.addresses = addresses;
    this.redirects = redirects;
  }

  static HttpBrowser create() {
    return new HttpBrowser(address -> address, location -> location);
  }

  /** Returns a browser that opens another address than the given one. */
  static HttpBrowser changingAddress(UnaryOperator<String> change) {
    return new HttpBrowser(change, location -> location);
  }

  /** Returns a browser that follows another redirect than the one it receives. */
  static HttpBrowser changingRedirect(UnaryOperator<String> change) {
    return new HttpBrowser(address -> address, change);
  }

  @Override
  public void accept(URI address) {
    opened = address;
    page = CompletableFuture.supplyAsync(() -> visit(address));
  }

  private HttpResponse<String> visit(URI address) {
    HttpResponse<String> response = get(URI.create(addresses.apply(address.toString())));
    while (response.statusCode() == 302) {
      String location = response.headers().firstValue("Location").orElseThrow();
      response = get(URI.create(redirects.apply(location)));
    }
    return response;
  }

  /** Sends a request and returns its response. */
  static HttpResponse<String> get(URI address) {
    return send(HttpRequest.newBuilder(address).build());
  }

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the address that the sign-in has opened. */
  URI opened() {
    return opened;
  }

  /** Returns the last page. */
  HttpResponse<String> page() {
    return page.join();
  }
}
