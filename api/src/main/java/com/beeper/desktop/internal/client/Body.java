package com.beeper.desktop.internal.client;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.internal.json.AbstractModel;
import com.beeper.desktop.internal.json.JsonDocument;
import com.beeper.desktop.transport.RequestBody;
import java.nio.ByteBuffer;

/** The body of a call, before it is encoded. Forms and uploads implement it too. */
public interface Body {

  /** Returns the value of {@code Content-Type}. */
  String contentType();

  /** Returns the encoded body. Called once for each call, regardless of the number of attempts. */
  RequestBody encode(Codec codec);

  /** Returns the body for a log, without secrets. */
  String masked(RequestBody encoded, Codec codec);

  /**
   * The JSON text of a value.
   *
   * @param value parameters of the API, or any value which the codec's library can write
   */
  record Json(Object value) implements Body {

    @Override
    public String contentType() {
      return "application/json";
    }

    @Override
    public RequestBody encode(Codec codec) {
      JsonDocument.Text written = JsonDocument.write(codec, value, value.getClass());
      return RequestBody.of(written.array(), 0, written.length());
    }

    @Override
    public String masked(RequestBody encoded, Codec codec) {
      ByteBuffer bytes = encoded.bytes();
      if (value instanceof AbstractModel || bytes == null) {
        return MaskedJson.ofValue(value);
      }
      byte[] copy = new byte[bytes.remaining()];
      bytes.duplicate().get(copy);
      return MaskedJson.of(copy, codec);
    }
  }
}
