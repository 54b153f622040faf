package com.beeper.desktop.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The subscriber of a rejected response never completes. Otherwise the cancellation could be too late,
 * and the connection would be reused.
 */
class RejectedBodySubscriberTest {

  private static final Flow.Subscription NOTHING = new Flow.Subscription() {
    @Override
    public void request(long n) {}

    @Override
    public void cancel() {}
  };

  @ParameterizedTest
  @CsvSource({
    "200, 4, RESPONSE_TOO_LARGE",
    "200,  , RESPONSE_TOO_LARGE",
    "600, 2, PROTOCOL",
  })
  void remainsIncompleteWhenResponseIsRejected(int status, String length, Reason reason) {
    TransportRequest request = TransportRequest.builder("GET", URI.create("http://localhost/"))
        .maxBufferedBytes(3)
        .build();
    JdkExchange exchange = new JdkExchange(
        request,
        new SuppliedJdkClient(HttpClient.newHttpClient()),
        new RequestFields(),
        Runnable::run);

    var body = exchange.apply(new Head(status, length));
    body.onSubscribe(NOTHING);
    body.onNext(List.of(ByteBuffer.allocate(4)));
    body.onComplete();

    assertThat(body.getBody().toCompletableFuture()).isNotDone();
    CompletionException failure =
        catchThrowableOfType(CompletionException.class, () -> exchange.result().join());
    assertThat(failure.getCause())
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private record Head(int statusCode, String length) implements HttpResponse.ResponseInfo {

    @Override
    public HttpHeaders headers() {
      Map<String, List<String>> fields =
          length == null ? Map.of() : Map.of("Content-Length", List.of(length));
      return HttpHeaders.of(fields, (name, value) -> true);
    }

    @Override
    public HttpClient.Version version() {
      return HttpClient.Version.HTTP_1_1;
    }
  }
}
