package com.example.jetty;

import com.beeper.desktop.transport.support.RequestBodyPump;
import com.beeper.desktop.transport.RequestBody;
import com.beeper.desktop.transport.TransportException;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import org.eclipse.jetty.client.AsyncRequestContent;
import org.eclipse.jetty.util.Callback;

/** The body of a request. One piece is read ahead, and no thread of Jetty waits for a stream. */
final class JettyRequestContent extends AsyncRequestContent implements RequestBodyPump.Sink {

  private final long length;
  private final RequestBodyPump pump;
  private volatile TransportException sourceFailure;

  JettyRequestContent(RequestBody body, Executor executor) {
    super((String) null); // Content-Type is in the headers of the request
    length = body.contentLength();
    pump = new RequestBodyPump(body, executor, this);
  }

  /** Starts reading. */
  void start() {
    pump.request(1);
  }

  /** Returns the exception for a body that could not be read, or null. */
  TransportException sourceFailure() {
    return sourceFailure;
  }

  @Override
  public long getLength() {
    return length;
  }

  @Override
  public void piece(ByteBuffer bytes) {
    write(bytes, Callback.from(() -> pump.request(1), failure -> pump.close()));
  }

  @Override
  public void end() {
    close();
  }

  @Override
  public void sourceFailed(TransportException failure) {
    sourceFailure = failure;
    fail(failure);
  }

  /** Ends the exchange if the body cannot be read; also called by Jetty when the exchange ends. */
  @Override
  public void fail(Throwable failure) {
    pump.close();
    super.fail(failure);
  }
}
