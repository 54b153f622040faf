package com.beeper.desktop.internal.client;

import com.beeper.desktop.HttpAsync;
import com.beeper.desktop.codec.TypeRef;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Calls of paths that the SDK does not know, which do not block. */
final class FutureHttp implements HttpAsync {

  private final Pipeline pipeline;

  FutureHttp(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public HttpAsync.Request request(String method, String path) {
    return new Request(new RawRequest(method, path));
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
    public HttpAsync.Request idempotent() {
      raw.idempotent();
      return this;
    }

    @Override
    public <T> CompletableFuture<T> send(Class<T> type) {
      return pipeline.callAsync(raw.answering(new Answer.OfType<T>(type)));
    }

    @Override
    public <T> CompletableFuture<T> send(TypeRef<T> type) {
      return pipeline.callAsync(raw.answering(new Answer.OfType<T>(type.type())));
    }

    @Override
    public CompletableFuture<@Nullable Void> send() {
      return pipeline.callAsync(raw.answering(Answer.Nothing.NOTHING));
    }
  }
}
