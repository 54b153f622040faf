package com.example.okhttp;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.TransportRequest;
import com.beeper.desktop.transport.TransportResponse;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Set;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** One request and what has become of it. */
final class Exchange {

  private static final Set<String> NEED_A_BODY = Set.of("POST", "PUT", "PATCH");

  private final TransportRequest request;
  private final ProxySelector proxies;
  private volatile Call call;
  private volatile Set<Call> open = Set.of();
  private volatile boolean started;
  private volatile int status;

  Exchange(TransportRequest request, ProxySelector proxies) {
    this.request = request;
    this.proxies = proxies;
  }

  TransportRequest request() {
    return request;
  }

  Request okHttpRequest() throws TransportException {
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

  void uses(Call call, Set<Call> open) {
    this.call = call;
    this.open = open;
    open.add(call);
    request.cancelSignal().onCancel(call::cancel);
  }

  /** The next byte may reach the server. */
  void starts() {
    started = true;
  }

  void answered(int status) {
    this.status = status;
  }

  /** Nothing more comes. */
  void over() {
    open.remove(call);
  }

  TransportResponse receive(Response response) throws IOException {
    Headers.Builder builder = Headers.builder();
    response.headers().forEach(field -> builder.add(field.getFirst(), field.getSecond()));
    Headers headers = builder.build();
    String length = headers.first("Content-Length").orElse("0");
    if (!length.matches("[0-9]+")) {
      response.close();
      over();
      throw new TransportException(
          Delivery.MAYBE, Reason.PROTOCOL, "the length of the response is no number", null);
    }
    boolean empty = request.method().equals("HEAD") || status == 204 || status == 304;
    if (empty) {
      response.close();
      over();
      return TransportResponse.buffered(status, headers, new byte[0]);
    }
    ResponseBody body = response.body();
    ReceivedBody stream = new ReceivedBody(this, body.source(), call);
    if (request.isStreamed()) {
      stream.limitIdleTime(request.idleTimeout());
      return TransportResponse.streamed(status, headers, stream);
    }
    try (stream) {
      return TransportResponse.buffered(status, headers, buffer(stream, body.contentLength()));
    }
  }

  private byte[] buffer(ReceivedBody stream, long length) throws IOException {
    long max = request.maxBufferedBytes();
    byte[] bytes = new byte[0];
    if (length <= max) {
      int limit = (int) Math.min(max + 1, Integer.MAX_VALUE - 8);
      bytes = stream.readNBytes(limit);
    }
    if (length > max || bytes.length > max) {
      throw new TransportException(
          Delivery.MAYBE,
          Reason.RESPONSE_TOO_LARGE,
          "the response is larger than " + max + " bytes",
          null);
    }
    return bytes;
  }

  /** Says what a failure of OkHttp means. */
  TransportException failure(IOException e) {
    over();
    if (e instanceof TransportException failure) {
      return failure;
    }
    Delivery delivery = started ? Delivery.MAYBE : Delivery.NOT_SENT;
    if (call.isCanceled()) {
      return new TransportException(delivery, Reason.CANCELLED, "the call was cancelled", e);
    }
    String place = "connection to " + place();
    if (e instanceof SocketTimeoutException) {
      return new TransportException(delivery, Reason.TIMEOUT, place + " timed out", e);
    }
    if (started && (e instanceof ProtocolException || e instanceof EOFException)) {
      return new TransportException(
          delivery, Reason.PROTOCOL, place + " gave no whole response: " + e.getMessage(), e);
    }
    String what = " failed: " + e.getMessage();
    if (started) {
      what = " broke: " + e.getMessage();
    } else if (e instanceof ConnectException) {
      what = " refused";
    } else if (e instanceof UnknownHostException) {
      what = " failed: unknown host";
    }
    return new TransportException(delivery, Reason.CONNECTION, place + what, e);
  }

  private String place() {
    Proxy proxy = proxies.select(request.uri()).get(0);
    return proxy.address() instanceof InetSocketAddress address
        ? "the proxy " + address.getHostString() + ":" + address.getPort()
        : request.uri().getRawAuthority();
  }
}
