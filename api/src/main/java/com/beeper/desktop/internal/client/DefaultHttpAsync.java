package com.beeper.desktop.internal.client;

import com.beeper.desktop.HttpAsync;
import com.beeper.desktop.codec.TypeRef;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Asynchronous calls of paths without a method in the SDK. Thread-safe. */
final class DefaultHttpAsync implements HttpAsync {

  private final AsyncCaller caller;

  private DefaultHttpAsync(AsyncCaller caller) {
    this.caller = caller;
  }

  /** Returns the calls of a client or view. */
  static HttpAsync of(AsyncCaller caller) {
    return new DefaultHttpAsync(caller);
  }

  @Override
  public HttpAsync.Request request(String method, String path) {
    return new Request(RawRequest.of(method, path, caller.baseUrl()));
  }

  private final class Request implements HttpAsync.Request {

    private final RawRequest raw;

    Request(RawRequest raw) {
      this.raw = raw;
    }

    @Override
    public HttpAsync.Request query(String name, String value) {
      raw.query(name, value);
      return this;
    }

    @Override
    public HttpAsync.Request header(String name, String value) {
      raw.header(name, value);
      return this;
    }

    @Override
    public HttpAsync.Request body(Object value) {
      raw.body(value);
      return this;
    }

    @Override
    public HttpAsync.Request form(String name, String value) {
      raw.form(name, value);
      return this;
    }

    @Override
    public HttpAsync.Request name(String name) {
      raw.name(name);
      return this;
    }

    @Override
    public HttpAsync.Request idempotent() {
      raw.idempotent();
      return this;
    }

    @Override
    public <T> CompletableFuture<T> send(Class<T> type) {
      return caller.call(raw.<T>returning(type));
    }

    @Override
    public <T> CompletableFuture<T> send(TypeRef<T> type) {
      return caller.call(raw.<T>returning(type));
    }

    @Override
    public CompletableFuture<@Nullable Void> send() {
      return caller.call(raw.returning(ResponseType.Nothing.NOTHING));
    }
  }
}
