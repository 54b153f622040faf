package com.beeper.desktop.internal.client;

import com.beeper.desktop.Http;
import com.beeper.desktop.codec.TypeRef;

/** Calls of paths that the SDK does not know. */
final class BlockingHttp implements Http {

  private final Pipeline pipeline;

  BlockingHttp(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public Http.Request request(String method, String path) {
    return new Request(new RawRequest(method, path));
  }

  private final class Request implements Http.Request {

    private final RawRequest raw;

    Request(RawRequest raw) {
      this.raw = raw;
    }

    @Override
    public Http.Request query(String name, String value) {
      raw.query(name, value);
      return this;
    }

    @Override
    public Http.Request header(String name, String value) {
      raw.header(name, value);
      return this;
    }

    @Override
    public Http.Request body(Object value) {
      raw.body(value);
      return this;
    }

    @Override
    public Http.Request idempotent() {
      raw.idempotent();
      return this;
    }

    @Override
    public <T> T send(Class<T> type) {
      return pipeline.call(raw.answering(new Answer.OfType<T>(type)));
    }

    @Override
    public <T> T send(TypeRef<T> type) {
      return pipeline.call(raw.answering(new Answer.OfType<T>(type.type())));
    }

    @Override
    public void send() {
      pipeline.call(raw.answering(Answer.Nothing.NOTHING));
    }
  }
}
