package com.beeper.desktop.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a loaded machine, the selector thread can be faster than the thread that sends the request. */
class EarlyResponseTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void endsTheExchangeWhenTheResponseIsCompleteBeforeTheRequestReturns(boolean streamed)
      throws Exception {
    EarlyClient client = new EarlyClient();
    try (Transport transport = JdkTransport.using(client)) {
      TransportRequest request = TransportRequest.builder("GET", URI.create("http://localhost/"))
          .streamed(streamed)
          .build();

      TransportResponse response =
          transport.sendAsync(request, Runnable::run).get(30, TimeUnit.SECONDS);

      assertThat(response.stream().readAllBytes()).asString().isEqualTo("ok");
      assertThat(client.body).isCompleted();
      // Not the JDK's future: whoever provides it completes it.
      assertThat(client.response).isNotDone();
    }
  }

  /** Delivers the whole response while the request is being sent. */
  private static final class EarlyClient extends HttpClient {

    final CompletableFuture<Object> response = new CompletableFuture<>();
    final CompletableFuture<Object> body = new CompletableFuture<>();

    @Override
    @SuppressWarnings("unchecked") // the test looks at its completion only
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
        HttpRequest request, HttpResponse.BodyHandler<T> handler) {
      HttpResponse.BodySubscriber<T> subscriber = handler.apply(new Head());
      subscriber.onSubscribe(new Flow.Subscription() {
        @Override
        public void request(long count) {}

        @Override
        public void cancel() {}
      });
      subscriber.onNext(List.of(ByteBuffer.wrap(new byte[] {'o', 'k'})));
      subscriber.onComplete();
      subscriber.getBody().thenAccept(body::complete);
      return (CompletableFuture<HttpResponse<T>>) (CompletableFuture<?>) response;
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
        HttpRequest request,
        HttpResponse.BodyHandler<T> handler,
        HttpResponse.PushPromiseHandler<T> promises) {
      return sendAsync(request, handler);
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
      throw new AssertionError("not used by the transport");
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
      return Optional.empty();
    }

    @Override
    public Optional<Duration> connectTimeout() {
      return Optional.empty();
    }

    @Override
    public Redirect followRedirects() {
      return Redirect.NEVER;
    }

    @Override
    public Optional<ProxySelector> proxy() {
      return Optional.of(HttpClient.Builder.NO_PROXY);
    }

    @Override
    public SSLContext sslContext() {
      return new PlainHttpSslContext();
    }

    @Override
    public SSLParameters sslParameters() {
      return new SSLParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
      return Optional.empty();
    }

    @Override
    public Version version() {
      return Version.HTTP_1_1;
    }

    @Override
    public Optional<Executor> executor() {
      return Optional.empty();
    }
  }

  private record Head() implements HttpResponse.ResponseInfo {

    @Override
    public int statusCode() {
      return 200;
    }

    @Override
    public HttpHeaders headers() {
      return HttpHeaders.of(Map.of("content-length", List.of("2")), (name, value) -> true);
    }

    @Override
    public HttpClient.Version version() {
      return HttpClient.Version.HTTP_1_1;
    }
  }
}
