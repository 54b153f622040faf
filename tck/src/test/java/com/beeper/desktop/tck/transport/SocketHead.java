package com.beeper.desktop.tck.transport;

import com.beeper.desktop.transport.Headers;
import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The start line and headers of a response.
 *
 * @param status the status
 * @param headers the header fields, in order
 */
record SocketHead(int status, Headers headers) {

  /** Reads the head of a response. */
  static SocketHead read(InputStream in, SocketSetup setup) throws IOException {
    String line = line(in);
    if (line == null) {
      throw new EOFException("no response");
    }
    String[] start = line.split(" ", 3);
    String status = setup.has(TransportFault.ACCEPTS_ANY_STATUS) ? "[0-9]{3}" : "[1-5][0-9][0-9]";
    if (!line.startsWith("HTTP/1.") || start.length < 2 || !start[1].matches(status)) {
      throw new TransportException(Delivery.MAYBE, Reason.PROTOCOL, "not HTTP", null);
    }
    Map<String, String> last = new LinkedHashMap<>();
    Headers.Builder fields = Headers.builder();
    for (String field = line(in); !"".equals(field); field = line(in)) {
      if (field == null) {
        throw new EOFException("the head is incomplete");
      }
      int colon = field.indexOf(':');
      String name = field.substring(0, colon);
      String value = field.substring(colon + 1).strip();
      if (setup.has(TransportFault.NORMALIZES_MEDIA_TYPES) && name.equals("Content-Type")) {
        value = value.toLowerCase(Locale.ROOT);
      }
      last.put(name, value);
      fields.add(name, value);
    }
    if (setup.has(TransportFault.RETURNS_ONE_VALUE_A_NAME)) {
      fields = Headers.builder();
      last.forEach(fields::add);
    }
    return new SocketHead(Integer.parseInt(start[1]), fields.build());
  }

  /** Returns the first value of a field, or null if it is absent. */
  @Nullable
  String first(String name) {
    List<String> values = headers.all(name);
    return values.isEmpty() ? null : values.get(0);
  }

  /** Reads a line, or returns null at the end. */
  static @Nullable String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        return null;
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  /** Returns the head of a request. */
  static byte[] ofRequest(String line, Headers fields) {
    StringBuilder head = new StringBuilder(line).append("\r\n");
    fields.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
