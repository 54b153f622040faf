package com.example.jetty;

import com.beeper.desktop.transport.support.RequestBodyPump;
import com.beeper.desktop.transport.RequestBody;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import org.eclipse.jetty.client.AsyncRequestContent;
import org.eclipse.jetty.util.Callback;

/** The body of a request: one piece is read ahead, so no thread of Jetty waits for a stream. */
final class RequestContent extends AsyncRequestContent implements RequestBodyPump.Sink {

  private final long length;
  private final RequestBodyPump reader;
  private volatile IOException unreadable;

  RequestContent(RequestBody body, Executor executor) {
    super((String) null); // Content-Type is among the headers of the request
    length = body.contentLength();
    reader = new RequestBodyPump(body, executor, this);
  }

  /** Begins to read. */
  void start() {
    reader.request(1);
  }

  /** Returns why the body could not be read; null if it could. */
  IOException unreadable() {
    return unreadable;
  }

  @Override
  public long getLength() {
    return length;
  }

  @Override
  public void piece(ByteBuffer bytes) {
    write(bytes, Callback.from(() -> reader.request(1), failure -> reader.close()));
  }

  @Override
  public void end() {
    close();
  }

  @Override
  public void unreadable(IOException failure) {
    unreadable = failure;
    fail(failure);
  }

  /** Ends the exchange if the body is at fault; else Jetty calls this, at the exchange's end. */
  @Override
  public void fail(Throwable failure) {
    reader.close();
    super.fail(failure);
  }
}
