package com.beeper.desktop.transport.apache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.RequestNotExecutedException;
import org.apache.hc.core5.http.impl.io.DefaultHttpRequestWriter;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpMessageWriter;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.http.io.SessionOutputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The heads of requests and responses on one connection of the classic client.
 *
 * <p>What a server sends after the end of a response is nobody's response. The library would take
 * it for the beginning of the next one: it looks for a status line in it, over as many lines as it
 * takes, and another call gets what is not its own. So a connection where something is left is not
 * used again, and what should be a status line has to be one (RFC 9112, section 6.3 and section 4).
 */
final class ConnectionHeads {

  private final HttpMessageWriter<ClassicHttpRequest> writer = new DefaultHttpRequestWriter();
  private boolean isConnect;
  private @Nullable SessionInputBuffer buffer;
  private @Nullable InputStream stream;

  private ConnectionHeads() {}

  /** Makes a connection over a socket. */
  static ManagedHttpClientConnection connection(Socket socket) throws IOException {
    ConnectionHeads heads = new ConnectionHeads();
    return ManagedHttpClientConnectionFactory.builder()
        .requestWriterFactory(() -> heads::write)
        .responseParserFactory(config -> {
          HttpMessageParser<ClassicHttpResponse> parser = new DefaultHttpResponseParser(config);
          return (from, stream) -> heads.parse(parser, from, stream);
        })
        .build()
        .createConnection(socket);
  }

  private void write(ClassicHttpRequest request, SessionOutputBuffer to, OutputStream out)
      throws IOException, HttpException {
    if (buffer != null && stream != null && (buffer.length() > 0 || stream.available() > 0)) {
      throw new RequestNotExecutedException(
          "the server has sent more than the response to the request before");
    }
    isConnect = Method.CONNECT.isSame(request.getMethod());
    writer.write(request, to, out);
  }

  private ClassicHttpResponse parse(
      HttpMessageParser<ClassicHttpResponse> parser, SessionInputBuffer from, InputStream in)
      throws IOException, HttpException {
    ClassicHttpResponse response = parser.parse(from, in);
    // After CONNECT it is TLS that is spoken there, of which something may well have come.
    buffer = isConnect ? null : from;
    stream = isConnect ? null : in;
    return response;
  }
}
