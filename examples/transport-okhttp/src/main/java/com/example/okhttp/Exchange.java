package com.example.okhttp;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.support.ExchangeRegistry;
import com.beeper.desktop.transport.support.StreamResponseBody;
import com.beeper.desktop.transport.support.ResponseBuffer;
import com.beeper.desktop.transport.support.FailureClassifier;
import com.beeper.desktop.transport.support.FailureClassifier.Stage;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** One request and what becomes of it. */
final class Exchange implements Callback, StreamResponseBody.Exchange {

  private static final Set<String> NEED_A_BODY = Set.of("POST", "PUT", "PATCH");

  /** OkHttp has no exception of its own for it. */
  private static final Pattern TUNNEL_REFUSED =
      Pattern.compile("Unexpected response code for CONNECT: ([0-9]{3})");

  private final TransportRequest request;
  private final FailureClassifier route;
  private final ExchangeRegistry open;
  private final CompletableFuture<TransportResponse> result = new CompletableFuture<>();
  private final Call call;
  private volatile Stage stage = Stage.CONNECTING;
  private volatile TransportException aborted;
  private volatile boolean ended;
  private int status;

  Exchange(TransportRequest request, FailureClassifier route, ExchangeRegistry open, OkHttpClient client)
      throws TransportException {
    this.request = request;
    this.route = route;
    this.open = open;
    call = client.newCall(okHttpRequest());
  }

  CompletableFuture<TransportResponse> start() throws TransportException {
    request.cancelSignal().throwIfCancelled();
    open.add(this);
    request
        .cancelSignal()
        .onCancel(() -> abort(
            TransportException.cancelled(Delivery.MAYBE, "the exchange was cancelled", null)));
    call.enqueue(this);
    return result;
  }

  TransportRequest request() {
    return request;
  }

  private Request okHttpRequest() throws TransportException {
    Request.Builder builder = new Request.Builder().url(url()).tag(Exchange.class, this);
    request.headers().forEach(builder::addHeader);
    if (!request.headers().first("Accept-Encoding").isPresent()) {
      // Else OkHttp asks for gzip. It is taken away before it is sent.
      builder.header("Accept-Encoding", "identity");
    }
    boolean body = request.body() != null || NEED_A_BODY.contains(request.method());
    return builder
        .method(request.method(), body ? new SentBody(request.body()) : null)
        .build();
  }

  /** OkHttp normalises URLs: what would come out as another one is not sent. */
  private HttpUrl url() throws TransportException {
    URI uri = request.uri();
    HttpUrl url = HttpUrl.parse(uri.toString());
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    if (url == null
        || !url.encodedPath().equals(path)
        || !Objects.equals(url.encodedQuery(), uri.getRawQuery())) {
      throw new TransportException(
          Delivery.NOT_SENT, Reason.PROTOCOL, "OkHttp cannot send this path as it is", null);
    }
    return url;
  }

  /** The next byte may reach the server. */
  void starts() {
    stage = Stage.SENDING;
  }

  void answered(int status) throws TransportException {
    this.status = status;
    stage = Stage.RECEIVING;
    if (status < 200 || status > 599) {
      throw route.notHttp(new ProtocolException("status " + status), stage);
    }
  }

  @Override
  public void onResponse(Call call, Response response) {
    try {
      result.complete(receive(response));
    } catch (IOException | RuntimeException e) {
      fail(e);
      // First cancelled, else OkHttp would read on for a while, to keep the connection.
      call.cancel();
      response.close();
    }
  }

  @Override
  public void onFailure(Call call, IOException e) {
    fail(e);
  }

  private void fail(Exception failure) {
    ended();
    result.completeExceptionally(explain(failure));
  }

  private TransportResponse receive(Response response) throws IOException {
    Headers.Builder builder = Headers.builder();
    response.headers().forEach(field -> builder.add(field.getFirst(), field.getSecond()));
    Headers headers = builder.build();
    if (!headers.first("Content-Length").orElse("0").matches("[0-9]+")) {
      throw route.notHttp(null, stage);
    }
    ResponseBody body = response.body();
    boolean empty = !request.allowsResponseBody(status);
    if (request.isStreamed() && !empty) {
      return TransportResponse.streamed(
          status, headers, new StreamResponseBody(body.byteStream(), request, this));
    }
    ResponseBuffer bytes = new ResponseBuffer(request, empty ? 0 : body.contentLength());
    if (!empty) {
      bytes.addAll(body.byteStream());
    }
    response.close();
    ended();
    return TransportResponse.buffered(status, headers, bytes.toArray());
  }

  @Override
  public void abort(TransportException why) {
    if (!ended) {
      aborted = why;
      call.cancel();
    }
  }

  @Override
  public void ended() {
    ended = true;
    open.remove(this);
  }

  @Override
  public IOException explain(IOException failure) {
    return explain((Exception) failure);
  }

  private IOException explain(Exception failure) {
    if (aborted != null) {
      // Only now nothing more can be sent.
      return aborted.withDelivery(stage.delivery(), failure);
    }
    if (call.request().body() instanceof SentBody sent && sent.unreadable() != null) {
      return sent.unreadable();
    }
    Matcher refused = TUNNEL_REFUSED.matcher(String.valueOf(failure.getMessage()));
    return refused.matches()
        ? route.tunnelRefused(Integer.parseInt(refused.group(1)), failure)
        : route.explain(failure, stage);
  }
}
