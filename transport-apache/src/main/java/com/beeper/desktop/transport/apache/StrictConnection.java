package com.beeper.desktop.transport.apache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.RequestNotExecutedException;
import org.apache.hc.core5.http.impl.io.DefaultHttpRequestWriter;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpMessageWriter;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.http.io.SessionOutputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A connection of the classic client that rejects bytes outside of responses.
 *
 * <p>The library treats bytes that a server sends after the end of a response as the start of the next
 * one: it searches them for a status line over any number of lines, and another call could receive a
 * foreign response. Therefore a connection with surplus bytes is not reused, and a response must start
 * with a status line (RFC 9112, sections 6.3 and 4).
 */
final class StrictConnection {

  private final HttpMessageWriter<ClassicHttpRequest> writer = new DefaultHttpRequestWriter();
  private @Nullable ManagedHttpClientConnection connection;
  private boolean isConnect;
  private @Nullable SessionInputBuffer buffer;
  private @Nullable InputStream stream;

  private StrictConnection() {}

  /** Creates a connection over a socket. */
  static ManagedHttpClientConnection create(Socket socket) throws IOException {
    StrictConnection strict = new StrictConnection();
    ManagedHttpClientConnection connection = ManagedHttpClientConnectionFactory.builder()
        .requestWriterFactory(() -> strict::write)
        .responseParserFactory(config -> {
          HttpMessageParser<ClassicHttpResponse> parser = new DefaultHttpResponseParser(config);
          return (from, stream) -> strict.parse(parser, from, stream);
        })
        .build()
        .createConnection(socket);
    strict.connection = connection;
    return connection;
  }

  private void write(ClassicHttpRequest request, SessionOutputBuffer to, OutputStream out)
      throws IOException, HttpException {
    if (buffer != null && stream != null) {
      if (buffer.length() > 0 || stream.available() > 0) {
        throw new RequestNotExecutedException(
            "the server has sent bytes after the previous response");
      }
      if (!StaleConnectionRetry.isHarmless(request.getMethod()) && isClosed()) {
        throw new RequestNotExecutedException(
            "the server has closed the connection after the previous response");
      }
    }
    isConnect = Method.CONNECT.isSame(request.getMethod());
    writer.write(request, to, out);
  }

  /**
   * Returns whether the server has closed the connection. Reads without waiting, where the library
   * waits for a millisecond. Not over TLS, where a read byte would be missing.
   */
  private boolean isClosed() throws IOException {
    Socket socket = connection == null ? null : connection.getSocket();
    SocketChannel channel = socket == null ? null : socket.getChannel();
    if (channel == null) {
      return false;
    }
    channel.configureBlocking(false);
    try {
      // A byte would be one that no request has asked for.
      return channel.read(ByteBuffer.allocate(1)) != 0;
    } catch (IOException e) {
      return true;
    } finally {
      if (channel.isOpen()) {
        channel.configureBlocking(true);
      }
    }
  }

  private ClassicHttpResponse parse(
      HttpMessageParser<ClassicHttpResponse> parser, SessionInputBuffer from, InputStream in)
      throws IOException, HttpException {
    ClassicHttpResponse response;
    try {
      response = parser.parse(from, in);
    } catch (IllegalArgumentException e) {
      // For example for a status below 100.
      throw new ProtocolException("its head is not valid", e);
    }
    // After CONNECT, bytes of the TLS handshake may have arrived.
    buffer = isConnect ? null : from;
    stream = isConnect ? null : in;
    return response;
  }
}
