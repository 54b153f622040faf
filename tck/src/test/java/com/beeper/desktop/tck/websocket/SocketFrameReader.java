package com.beeper.desktop.tck.websocket;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import com.beeper.desktop.transport.support.FailureClassifier;
import com.beeper.desktop.transport.support.WebSocketMessageBuffer;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the frames of a connection, and puts messages together. */
final class SocketFrameReader {

  /** A message or a control frame. Its text is valid UTF-8. */
  @SuppressWarnings("ArrayRecordComponent") // not compared
  record Received(int opcode, byte[] data, String text, boolean fragmented) {}

  private final InputStream in;
  private final long limit;
  private final SocketWebSocketTransport transport;
  private final FailureClassifier classifier;
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private int opcode;
  private int fragments;
  private long size;
  private boolean closesAfterFailure = true;

  SocketFrameReader(
      InputStream in,
      long limit,
      SocketWebSocketTransport transport,
      FailureClassifier classifier) {
    this.in = in;
    this.limit = transport.has(WebSocketFault.LIMITS_ONE_TOO_EARLY) ? limit - 1 : limit;
    this.transport = transport;
    this.classifier = classifier;
  }

  private boolean has(WebSocketFault fault) {
    return transport.has(fault);
  }

  /** Returns whether the socket is to be closed after the failure that was thrown. */
  boolean closesAfterFailure() {
    return closesAfterFailure;
  }

  /** Reads a frame; returns null if it does not complete a message. */
  @Nullable
  Received next() throws IOException {
    int first = in.read();
    if (first < 0) {
      throw classifier.connectionLost(null);
    }
    try {
      return next(first);
    } catch (ProtocolException e) {
      if (has(WebSocketFault.REPORTS_INVALID_FRAMES_AS_LOSS)) {
        throw new TransportException(Delivery.MAYBE, Reason.CONNECTION, "lost", e);
      }
      throw classifier.invalidFrame(e);
    } catch (CharacterCodingException e) {
      throw classifier.invalidFrame(e);
    } catch (EOFException e) {
      throw has(WebSocketFault.REPORTS_HALF_FRAMES_AS_INVALID)
          ? classifier.invalidFrame(e)
          : classifier.connectionLost(e);
    }
  }

  private @Nullable Received next(int first) throws IOException {
    int second = in.read();
    boolean masked = (second & 0x80) != 0;
    int kind = first & 0xf;
    boolean last = (first & 0x80) != 0;
    if (second < 0) {
      throw new EOFException();
    }
    // The second one is not ignored, because another rule uses a frame with it.
    int reservedBits = has(WebSocketFault.IGNORES_RESERVED_BITS) ? 0x20 : 0x70;
    require((first & reservedBits) == 0, "reserved bits");
    require(!masked || has(WebSocketFault.ACCEPTS_MASKED_FRAMES), "mask");
    long length = second & 0x7f;
    if (length == 126) {
      short half = ByteBuffer.wrap(exactly(2)).getShort();
      length = has(WebSocketFault.READS_SIGNED_LENGTHS) ? half : half & 0xffff;
    } else if (length == 127) {
      length = ByteBuffer.wrap(exactly(8)).getLong();
    }
    require(length >= 0, "length");
    byte[] key = masked ? exactly(4) : new byte[4];
    if (kind >= 8) {
      require(last, "fragmented control frame");
      require(length < 126 || has(WebSocketFault.ACCEPTS_LONG_PINGS), "long control frame");
      return control(kind, unmask(exactly((int) length), key));
    }
    boolean reserved = kind > 2;
    require(!reserved || has(WebSocketFault.IGNORES_RESERVED_OPCODES), "opcode");
    require(reserved || kind == 0 == (opcode != 0), "continuation");
    limit(kind == 0 ? opcode : kind, length);
    byte[] payload = unmask(payload(length), key);
    if (reserved) {
      return null;
    }
    opcode = kind == 0 ? opcode : kind;
    fragments++;
    require(fragments <= 100 || !has(WebSocketFault.LIMITS_NUMBER_OF_FRAGMENTS), "many fragments");
    message.writeBytes(payload);
    return last ? complete() : null;
  }

  private static void require(boolean condition, String problem) throws ProtocolException {
    if (!condition) {
      throw new ProtocolException(problem);
    }
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private byte[] payload(long length) throws IOException {
    if (length > 16_384
        && has(WebSocketFault.READS_ONE_RECORD)
        && in.markSupported()
        && transport.settings().sslContext() != null) {
      byte[] part = new byte[(int) length];
      int read = in.read(part, 0, 16_384);
      return read < 0 ? new byte[0] : part;
    }
    return exactly((int) length);
  }

  private static byte[] unmask(byte[] payload, byte[] key) {
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= key[i % 4];
    }
    return payload;
  }

  private Received control(int kind, byte[] payload) throws IOException {
    require(kind <= 10 || has(WebSocketFault.IGNORES_RESERVED_OPCODES), "opcode");
    if (kind == 8 && payload.length > 0) {
      require(payload.length > 1, "close frame of one byte");
      int code = (payload[0] & 0xff) << 8 | (payload[1] & 0xff);
      boolean allowed = (code >= 1000 && code <= 1003)
          || (code >= 1007 && code <= 1014)
          || (code >= 3000 && code <= 4999);
      require(allowed || has(WebSocketFault.ACCEPTS_RESERVED_CODES), "code");
      decode(Arrays.copyOfRange(payload, 2, payload.length));
    }
    return new Received(kind, payload, "", false);
  }

  private void limit(int kind, long length) throws IOException {
    size += length;
    long counted = has(WebSocketFault.LIMITS_SINGLE_FRAMES) ? length : size;
    boolean characters = kind == 1 && length < 4 * limit && has(WebSocketFault.COUNTS_CHARACTERS);
    if (counted <= limit || characters) {
      return;
    }
    if (has(WebSocketFault.LIMITS_WHOLE_FRAMES)) {
      in.skipNBytes(length);
    }
    closesAfterFailure =
        length > 10 * limit || !has(WebSocketFault.LEAVES_CONNECTION_OF_LARGE_MESSAGE_OPEN);
    throw WebSocketMessageBuffer.tooLarge(limit);
  }

  private Received complete() throws IOException {
    byte[] data = message.toByteArray();
    String text = opcode == 1 ? text(data) : "";
    Received received = new Received(opcode, data, text, fragments > 1);
    message.reset();
    opcode = 0;
    fragments = 0;
    if (limit > 1_000_000 || !has(WebSocketFault.ADDS_SIZES_OF_MESSAGES)) {
      size = 0;
    }
    return received;
  }

  private String text(byte[] data) throws IOException {
    if (has(WebSocketFault.REPLACES_INVALID_UTF8)) {
      return new String(data, StandardCharsets.UTF_8);
    }
    String text = decode(data);
    if (text.length() > limit) {
      throw WebSocketMessageBuffer.tooLarge(limit);
    }
    if (fragments > 1 && has(WebSocketFault.DECODES_FRAGMENTS_AS_LATIN1)) {
      return new String(data, StandardCharsets.ISO_8859_1);
    }
    if (data.length > 8_192 && has(WebSocketFault.DECODES_PIECES)) {
      StringBuilder pieces = new StringBuilder();
      for (int i = 0; i < data.length; i += 8_192) {
        int length = Math.min(8_192, data.length - i);
        pieces.append(new String(data, i, length, StandardCharsets.UTF_8));
      }
      return pieces.toString();
    }
    return text;
  }

  private static String decode(byte[] data) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data)).toString();
  }
}
