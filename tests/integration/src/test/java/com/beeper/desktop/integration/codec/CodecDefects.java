package com.beeper.desktop.integration.codec;

import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import com.beeper.desktop.chats.CapabilitySupportLevel;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonToken;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.NullSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** Defects that need more than one line in a {@link CodecFault}. */
final class CodecDefects {

  /** A cache without a bound. */
  static final Set<String> NAMES = ConcurrentHashMap.newKeySet();

  private CodecDefects() {}

  static String replaceHalfPairs(String text) {
    return text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static String limit(String text, int length) throws IOException {
    if (text.length() > length) {
      throw CodecException.malformed(-1);
    }
    return text;
  }

  static JsonToken limitDepth(JsonToken token, int depth) throws IOException {
    if (depth > 255) {
      throw CodecException.malformed(-1);
    }
    return token;
  }

  /** Breaks a surrogate pair that starts in the last character of a buffer. */
  static String breakPair(String text) {
    for (int bound = 1024; bound < text.length(); bound += 1024) {
      if (Character.isLowSurrogate(text.charAt(bound))) {
        return text.substring(0, bound - 1) + "??" + text.substring(bound + 1);
      }
    }
    return text;
  }

  static JsonReader once(JsonReader delegate) {
    return new ForwardingCodec.Reader(delegate) {
      private boolean taken;
      private JsonToken token = JsonToken.END_DOCUMENT;

      @Override
      public JsonToken next() throws IOException {
        taken = false;
        token = super.next();
        return token;
      }

      @Override
      public String text() throws IOException {
        String text = taken && token == JsonToken.NUMBER ? "" : super.text();
        taken = true;
        return text;
      }
    };
  }

  static JsonReader patient(JsonReader delegate) {
    return new ForwardingCodec.Reader(delegate) {
      private JsonToken waiting = JsonToken.END_DOCUMENT;

      @Override
      public JsonToken next() throws IOException {
        if (waiting != JsonToken.NAME && waiting != JsonToken.STRING) {
          waiting = super.next();
        }
        return waiting;
      }

      @Override
      public String text() throws IOException {
        waiting = JsonToken.END_DOCUMENT;
        return super.text();
      }
    };
  }

  static JsonReader endingWithTheValue(JsonReader delegate) {
    return new ForwardingCodec.Reader(delegate) {
      private int depth;
      private boolean ended;

      @Override
      public JsonToken next() throws IOException {
        if (ended) {
          return JsonToken.END_DOCUMENT;
        }
        JsonToken token = super.next();
        switch (token) {
          case BEGIN_ARRAY, BEGIN_OBJECT -> depth++;
          case END_ARRAY, END_OBJECT -> depth--;
          default -> {}
        }
        ended = depth == 0;
        return token;
      }
    };
  }

  static Codec scribbling(Codec delegate) {
    return new ForwardingCodec(delegate) {
      @Override
      public JsonReader reader(byte[] json, int offset, int length) throws IOException {
        return new Reader(super.reader(json, offset, length)) {
          @Override
          public void close() throws IOException {
            super.close();
            Arrays.fill(json, (byte) 0);
          }
        };
      }
    };
  }

  /** Supports only the first thread that uses it. The suite creates a codec for each test. */
  static Codec ofOneThread(Codec delegate) {
    AtomicReference<Thread> owner = new AtomicReference<>();
    return new ForwardingCodec(delegate) {
      @Override
      public JsonReader reader(byte[] json, int offset, int length) throws IOException {
        Thread thread = Thread.currentThread();
        if (!owner.compareAndSet(null, thread) && owner.get() != thread) {
          throw new IllegalStateException("another thread");
        }
        return super.reader(json, offset, length);
      }
    };
  }

  /** Changes values that BeeperModule reads. */
  static SimpleModule deserializers(Predicate<Class<?>> types, Change change) {
    return named("deserializers").setDeserializerModifier(new BeanDeserializerModifier() {
      private static final long serialVersionUID = 1L;

      @Override
      public JsonDeserializer<?> modifyDeserializer(
          DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> delegate) {
        return changed(bean.getBeanClass(), delegate);
      }

      @Override
      public JsonDeserializer<?> modifyEnumDeserializer(
          DeserializationConfig config,
          JavaType type,
          BeanDescription bean,
          JsonDeserializer<?> delegate) {
        return changed(bean.getBeanClass(), delegate);
      }

      private JsonDeserializer<?> changed(Class<?> type, JsonDeserializer<?> delegate) {
        return !types.test(type)
            ? delegate
            : new JsonDeserializer<Object>() {
              @Override
              public Object deserialize(JsonParser parser, DeserializationContext context)
                  throws IOException {
                return change.of(delegate.deserialize(parser, context));
              }
            };
      }
    });
  }

  /** Replaces a value after it was read. */
  interface Change {
    Object of(Object value);
  }

  /** Writes a top-level model as null. */
  static SimpleModule nothingAtTheTop() {
    return named("serializers").setSerializerModifier(new BeanSerializerModifier() {
      private static final long serialVersionUID = 1L;

      @Override
      @SuppressWarnings("unchecked") // the serializer of BeeperModule accepts any object
      public JsonSerializer<?> modifySerializer(
          SerializationConfig config, BeanDescription bean, JsonSerializer<?> delegate) {
        return !LoginSession.class.isAssignableFrom(bean.getBeanClass())
            ? delegate
            : new JsonSerializer<Object>() {
              @Override
              public void serialize(
                  Object value, JsonGenerator generator, SerializerProvider provider)
                  throws IOException {
                if (generator.getOutputContext().inRoot()) {
                  generator.writeNull();
                } else {
                  ((JsonSerializer<Object>) delegate).serialize(value, generator, provider);
                }
              }
            };
      }
    });
  }

  /** Writes the Java name of an enum as the key, the default of libraries. */
  static SimpleModule javaNamesAsKeys() {
    return named("names")
        .addKeySerializer(LoginSessionStatus.class, new JsonSerializer<LoginSessionStatus>() {
          @Override
          public void serialize(
              LoginSessionStatus value, JsonGenerator generator, SerializerProvider provider)
              throws IOException {
            generator.writeFieldName(value.name());
          }
        });
  }

  /** Rejects the keys of an enum of integers, because they are strings. */
  static SimpleModule keysOfStringsAlone() {
    return named("keys").addKeyDeserializer(CapabilitySupportLevel.class, new KeyDeserializer() {
      @Override
      public Object deserializeKey(String key, DeserializationContext context) throws IOException {
        throw new IOException("expected a number, found a string");
      }
    });
  }

  private static SimpleModule named(String name) {
    return new SimpleModule(name);
  }

  /** A mix-in for a bean that changes one member. */
  static final class NoArrays {
    @JsonSerialize(using = NullSerializer.class)
    public List<LoginSession[]> arrays;
  }

  /** A mix-in as {@link NoArrays}. */
  static final class NoOwnClass {
    @JsonSerialize(using = ToStringSerializer.class)
    public Object anything;
  }

  /** A mix-in as {@link NoArrays}. */
  static final class NoNulls {
    @JsonSetter(contentNulls = Nulls.SKIP)
    public List<LoginSessionStatus> statuses;
  }
}
