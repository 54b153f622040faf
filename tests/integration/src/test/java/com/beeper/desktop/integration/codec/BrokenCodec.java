package com.beeper.desktop.integration.codec;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonToken;
import com.beeper.desktop.codec.JsonWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The parts of a broken codec. A fault is in one of them.
 *
 * @param codec wraps the correct codec
 * @param mapper configures the mapper of the codec
 * @param usersMapper configures the mapper of the user, which reads and writes directly
 */
record BrokenCodec(
    UnaryOperator<Codec> codec,
    Consumer<JsonMapper.Builder> mapper,
    Consumer<JsonMapper.Builder> usersMapper) {

  /** Returns a codec without a fault. */
  static BrokenCodec none() {
    return codec(ForwardingCodec::new);
  }

  static BrokenCodec codec(UnaryOperator<Codec> codec) {
    return new BrokenCodec(codec, mapper -> {}, mapper -> {});
  }

  /** Breaks the mapper of the codec. */
  static BrokenCodec mapper(Consumer<JsonMapper.Builder> mapper) {
    return new BrokenCodec(ForwardingCodec::new, mapper, users -> {});
  }

  /** Breaks the mapper of the user. */
  static BrokenCodec usersMapper(Consumer<JsonMapper.Builder> mapper) {
    return new BrokenCodec(ForwardingCodec::new, codecs -> {}, mapper);
  }

  /** Reads a changed text. */
  static BrokenCodec input(UnaryOperator<String> change) {
    return codec(delegate -> new ForwardingCodec(delegate) {
      @Override
      public JsonReader reader(byte[] json, int offset, int length) throws IOException {
        String text = new String(json, offset, length, StandardCharsets.UTF_8);
        String changed = change.apply(text);
        if (changed.equals(text)) {
          return super.reader(json, offset, length);
        }
        byte[] bytes = changed.getBytes(StandardCharsets.UTF_8);
        return super.reader(bytes, 0, bytes.length);
      }
    });
  }

  static BrokenCodec reader(BiFunction<JsonReader, String, JsonReader> change) {
    return codec(delegate -> new ForwardingCodec(delegate) {
      @Override
      public JsonReader reader(byte[] json, int offset, int length) throws IOException {
        String text = new String(json, offset, length, StandardCharsets.UTF_8);
        return change.apply(super.reader(json, offset, length), text);
      }
    });
  }

  /** Changes the text of a token. */
  interface Texts {
    String change(JsonToken token, String text) throws IOException;
  }

  static BrokenCodec texts(Texts change) {
    return reader((delegate, json) -> new ForwardingCodec.Reader(delegate) {
      private JsonToken token = JsonToken.END_DOCUMENT;

      @Override
      public JsonToken next() throws IOException {
        token = super.next();
        return token;
      }

      @Override
      public String text() throws IOException {
        return change.change(token, super.text());
      }
    });
  }

  /** Changes a token; the depth is the number of open arrays and objects after it. */
  interface Tokens {
    JsonToken change(JsonToken token, int depth) throws IOException;
  }

  static BrokenCodec tokens(Tokens change) {
    return reader((delegate, json) -> new ForwardingCodec.Reader(delegate) {
      private int depth;

      @Override
      public JsonToken next() throws IOException {
        JsonToken token = super.next();
        switch (token) {
          case BEGIN_ARRAY, BEGIN_OBJECT -> depth++;
          case END_ARRAY, END_OBJECT -> depth--;
          default -> {}
        }
        return change.change(token, depth);
      }
    });
  }

  /** Changes an exception of a reader into another one or into a token. */
  interface Failures {
    JsonToken change(CodecException e, String json, int depth) throws IOException;
  }

  static BrokenCodec failures(Failures change) {
    return reader((delegate, json) -> new ForwardingCodec.Reader(delegate) {
      private int depth;
      private boolean ended;

      @Override
      public JsonToken next() throws IOException {
        if (ended) {
          return JsonToken.END_DOCUMENT;
        }
        try {
          JsonToken token = super.next();
          switch (token) {
            case BEGIN_ARRAY, BEGIN_OBJECT -> depth++;
            case END_ARRAY, END_OBJECT -> depth--;
            default -> {}
          }
          return token;
        } catch (CodecException e) {
          ended = true;
          return change.change(e, json, depth);
        }
      }
    });
  }

  static BrokenCodec writer(BiFunction<JsonWriter, OutputStream, JsonWriter> change) {
    return codec(delegate -> new ForwardingCodec(delegate) {
      @Override
      public JsonWriter writer(OutputStream out) throws IOException {
        return change.apply(super.writer(out), out);
      }
    });
  }

  static BrokenCodec strings(UnaryOperator<String> change) {
    return writer((delegate, out) -> new ForwardingCodec.Writer(delegate) {
      @Override
      public void string(String value) throws IOException {
        super.string(change.apply(value));
      }
    });
  }

  /** Reads a value of a type of the user. */
  interface Read {
    Object read(Codec delegate, byte[] json, int offset, int length, Type type) throws IOException;
  }

  static BrokenCodec read(Read change) {
    return codec(delegate -> new ForwardingCodec(delegate) {
      @Override
      public Object read(byte[] json, int offset, int length, Type type) throws IOException {
        return change.read(delegate, json, offset, length, type);
      }
    });
  }

  /** Reads a value of a type of the user from a changed text. */
  static BrokenCodec bound(UnaryOperator<String> change) {
    return read((delegate, json, offset, length, type) -> {
      String text = new String(json, offset, length, StandardCharsets.UTF_8);
      byte[] changed = change.apply(text).getBytes(StandardCharsets.UTF_8);
      return delegate.read(changed, 0, changed.length, type);
    });
  }

  /** Writes a value of a type of the user. */
  interface Write {
    void write(Codec delegate, Object value, Type type, OutputStream out) throws IOException;
  }

  static BrokenCodec write(Write change) {
    return codec(delegate -> new ForwardingCodec(delegate) {
      @Override
      public void write(Object value, Type type, OutputStream out) throws IOException {
        change.write(delegate, value, type, out);
      }
    });
  }

  /** Runs a check whenever the codec is used. */
  static BrokenCodec whenUsed(Runnable check) {
    return codec(delegate -> new ForwardingCodec(delegate) {
      @Override
      public JsonReader reader(byte[] json, int offset, int length) throws IOException {
        check.run();
        return super.reader(json, offset, length);
      }
    });
  }
}
