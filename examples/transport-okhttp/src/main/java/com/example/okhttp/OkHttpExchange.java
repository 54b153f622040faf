package com.example.okhttp;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.support.ExchangeRegistry;
import com.beeper.desktop.transport.support.StreamResponseBody;
import com.beeper.desktop.transport.support.ResponseBuffer;
import com.beeper.desktop.transport.support.Destination;
import com.beeper.desktop.transport.support.FailureClassifier;
import com.beeper.desktop.transport.support.FailureClassifier.Stage;
import com.beeper.desktop.transport.support.ResponseFraming;
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

/** One request and its response. */
final class OkHttpExchange implements Callback, StreamResponseBody.Source {

  private static final Set<String> NEED_A_BODY = Set.of("POST", "PUT", "PATCH");

  /** The message of OkHttp, which has no exception type for this failure. */
  private static final Pattern TUNNEL_REFUSED =
      Pattern.compile("Unexpected response code for CONNECT: ([0-9]{3})");

  private final TransportRequest request;
  private final Destination destination;
  private final ExchangeRegistry exchanges;
  private final CompletableFuture<TransportResponse> result = new CompletableFuture<>();
  private volatile Call call;
  private volatile Stage stage = Stage.CONNECTING;
  private volatile TransportException aborted;
  private volatile boolean ended;
  private int status;

  OkHttpExchange(TransportRequest request, Destination destination, ExchangeRegistry exchanges) {
    this.request = request;
    this.destination = destination;
    this.exchanges = exchanges;
  }

  /** Sends on a thread of OkHttp. */
  CompletableFuture<TransportResponse> start(OkHttpClient client) throws TransportException {
    open(client).enqueue(this);
    return result;
  }

  /** Sends on the calling thread, which the signal of the request releases. */
  TransportResponse run(OkHttpClient client) throws IOException, InterruptedException {
    Call opened = open(client);
    Response response = null;
    try {
      response = opened.execute();
      return receive(response);
    } catch (IOException | RuntimeException e) {
      ended();
      opened.cancel(); // first, because OkHttp would read on in order to keep the connection
      if (response != null) {
        response.close();
      }
      if (Thread.interrupted()) {
        InterruptedException interrupted =
            new InterruptedException("interrupted while waiting for the response");
        interrupted.initCause(e);
        throw interrupted;
      }
      throw classify(e);
    } catch (Error e) {
      ended();
      throw e;
    }
  }

  private Call open(OkHttpClient client) throws TransportException {
    request.cancelSignal().throwIfCancelled();
    Call opened = client.newCall(okHttpRequest());
    call = opened;
    exchanges.register(this);
    request
        .cancelSignal()
        .onCancel(() -> abort(
            TransportException.cancelled(Delivery.MAYBE, "the exchange was cancelled", null)));
    return opened;
  }

  TransportRequest request() {
    return request;
  }

  private Request okHttpRequest() throws TransportException {
    Request.Builder builder = new Request.Builder().url(url()).tag(OkHttpExchange.class, this);
    request.headers().forEach(builder::addHeader);
    if (request.headers().first("Accept-Encoding") == null) {
      // Otherwise OkHttp requests gzip. The header is removed before it is sent.
      builder.header("Accept-Encoding", "identity");
    }
    boolean body = request.body() != null || NEED_A_BODY.contains(request.method());
    return builder
        .method(request.method(), body ? new OkHttpRequestBody(request.body()) : null)
        .build();
  }

  /** Rejects a URI that OkHttp would change by normalising it. */
  private HttpUrl url() throws TransportException {
    URI uri = request.uri();
    HttpUrl url = HttpUrl.parse(uri.toString());
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    if (url == null
        || !url.encodedPath().equals(path)
        || !Objects.equals(url.encodedQuery(), uri.getRawQuery())) {
      throw new TransportException(
          Delivery.NOT_SENT, Reason.PROTOCOL, "OkHttp cannot send this path unchanged", null);
    }
    return url;
  }

  /** Called before the first byte of the request is sent. */
  void sending() {
    stage = Stage.SENDING;
  }

  /** Called when the head of the response has been received. */
  void receiving(Response response) throws TransportException {
    status = response.code();
    stage = Stage.RECEIVING;
    // OkHttp accepts contradictions, and reads until the connection ends if the length is not a number.
    String fault = status < 200 || status > 599
        ? "status " + status
        : ResponseFraming.fault(
            response.headers("Content-Length"), response.headers("Transfer-Encoding"));
    if (fault != null) {
      throw classifier().notHttp(new ProtocolException(fault), stage);
    }
  }

  @Override
  public void onResponse(Call call, Response response) {
    try {
      result.complete(receive(response));
    } catch (IOException | RuntimeException e) {
      fail(e);
      // First cancelled, because OkHttp would read on in order to keep the connection.
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
    result.completeExceptionally(classify(failure));
  }

  private TransportResponse receive(Response response) throws IOException {
    Headers.Builder builder = Headers.builder();
    response.headers().forEach(field -> builder.add(field.getFirst(), field.getSecond()));
    Headers headers = builder.build();
    ResponseBody body = response.body();
    boolean empty = !request.allowsResponseBody(status);
    if (request.isStreamed() && !empty) {
      return TransportResponse.streamed(
          status, headers, new StreamResponseBody(body.byteStream(), request, this));
    }
    ResponseBuffer bytes = ResponseBuffer.allocate(request, empty ? 0 : body.contentLength());
    if (!empty) {
      bytes.addAll(body.byteStream());
    }
    response.close();
    ended();
    return TransportResponse.buffered(status, headers, bytes.toArray());
  }

  @Override
  public void abort(TransportException cause) {
    if (!ended) {
      aborted = cause;
      call.cancel();
    }
  }

  @Override
  public void ended() {
    ended = true;
    exchanges.unregister(this);
  }

  @Override
  public IOException classify(IOException failure) {
    return classify((Exception) failure);
  }

  private TransportException classify(Exception failure) {
    if (aborted != null) {
      // Whether the request was sent is known only now.
      return aborted.withDelivery(stage.delivery(), failure);
    }
    if (call.request().body() instanceof OkHttpRequestBody sent && sent.sourceFailure() != null) {
      return sent.sourceFailure();
    }
    Matcher refused = TUNNEL_REFUSED.matcher(String.valueOf(failure.getMessage()));
    return refused.matches()
        ? classifier().tunnelRefused(Integer.parseInt(refused.group(1)), failure)
        : classifier().classify(failure, stage);
  }

  private FailureClassifier classifier() {
    return new FailureClassifier(destination);
  }
}
