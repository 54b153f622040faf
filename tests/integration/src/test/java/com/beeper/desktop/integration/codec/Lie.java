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
 * What is wrong in a broken codec: around the codec, in the mapper that it is made of, or in the
 * mapper of a user.
 */
record Lie(
    UnaryOperator<Codec> codec,
    Consumer<JsonMapper.Builder> mapper,
    Consumer<JsonMapper.Builder> usersMapper) {

  static Lie none() {
    return codec(Decorated::new);
  }

  static Lie codec(UnaryOperator<Codec> codec) {
    return new Lie(codec, mapper -> {}, mapper -> {});
  }

  /** In the mapper of the codec. */
  static Lie mapper(Consumer<JsonMapper.Builder> mapper) {
    return new Lie(Decorated::new, mapper, users -> {});
  }

  /** In the mapper that the user has, and reads and writes with directly. */
  static Lie usersMapper(Consumer<JsonMapper.Builder> mapper) {
    return new Lie(Decorated::new, codecs -> {}, mapper);
  }

  /** Reads another text than it was given. */
  static Lie input(UnaryOperator<String> change) {
    return codec(honest -> new Decorated(honest) {
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

  static Lie reader(BiFunction<JsonReader, String, JsonReader> change) {
    return codec(honest -> new Decorated(honest) {
      @Override
      public JsonReader reader(byte[] json, int offset, int length) throws IOException {
        String text = new String(json, offset, length, StandardCharsets.UTF_8);
        return change.apply(super.reader(json, offset, length), text);
      }
    });
  }

  /** The text of a token. */
  interface Texts {
    String change(JsonToken token, String text) throws IOException;
  }

  static Lie texts(Texts change) {
    return reader((honest, json) -> new Decorated.Reader(honest) {
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

  /** A token, and how many arrays and objects are open after it. */
  interface Tokens {
    JsonToken change(JsonToken token, int depth) throws IOException;
  }

  static Lie tokens(Tokens change) {
    return reader((honest, json) -> new Decorated.Reader(honest) {
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

  /** What a reader throws; the change throws or returns a token. */
  interface Failures {
    JsonToken change(CodecException e, String json, int depth) throws IOException;
  }

  static Lie failures(Failures change) {
    return reader((honest, json) -> new Decorated.Reader(honest) {
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

  static Lie writer(BiFunction<JsonWriter, OutputStream, JsonWriter> change) {
    return codec(honest -> new Decorated(honest) {
      @Override
      public JsonWriter writer(OutputStream out) throws IOException {
        return change.apply(super.writer(out), out);
      }
    });
  }

  static Lie strings(UnaryOperator<String> change) {
    return writer((honest, out) -> new Decorated.Writer(honest) {
      @Override
      public void string(String value) throws IOException {
        super.string(change.apply(value));
      }
    });
  }

  /** Reads a value of a user's own type. */
  interface Read {
    Object read(Codec honest, byte[] json, int offset, int length, Type type) throws IOException;
  }

  static Lie read(Read change) {
    return codec(honest -> new Decorated(honest) {
      @Override
      public Object read(byte[] json, int offset, int length, Type type) throws IOException {
        return change.read(honest, json, offset, length, type);
      }
    });
  }

  /** Writes a value of a user's own type. */
  interface Write {
    void write(Codec honest, Object value, Type type, OutputStream out) throws IOException;
  }

  static Lie write(Write change) {
    return codec(honest -> new Decorated(honest) {
      @Override
      public void write(Object value, Type type, OutputStream out) throws IOException {
        change.write(honest, value, type, out);
      }
    });
  }

  /** Whatever is done with the codec, in a thread. */
  static Lie whenUsed(Runnable check) {
    return codec(honest -> new Decorated(honest) {
      @Override
      public JsonReader reader(byte[] json, int offset, int length) throws IOException {
        check.run();
        return super.reader(json, offset, length);
      }
    });
  }
}
