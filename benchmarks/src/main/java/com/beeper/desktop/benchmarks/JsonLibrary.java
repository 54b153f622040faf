package com.beeper.desktop.benchmarks;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.codec.jackson3.Jackson3Codec;
import com.beeper.desktop.codec.jsonb.JsonbCodec;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The JSON libraries: the SDK's codec over each, and its own binding of records. */
public enum JsonLibrary {
  /** Jackson. */
  JACKSON {
    @Override
    public Codec codec() {
      return JacksonCodec.create();
    }

    @Override
    public Binding binding() {
      ObjectMapper mapper = JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.empty().withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();
      return new Binding() {
        @Override
        public <T> T read(byte[] json, Class<T> type) throws IOException {
          return mapper.readValue(json, type);
        }

        @Override
        public <T> Reader<T> reader(Class<T> type) {
          ObjectReader reader = mapper.readerFor(type);
          return reader::readValue;
        }

        @Override
        public byte[] write(Object value) throws IOException {
          return mapper.writeValueAsBytes(value);
        }
      };
    }
  },

  /** Jackson 3. */
  JACKSON3 {
    @Override
    public Codec codec() {
      return Jackson3Codec.create();
    }

    @Override
    public Binding binding() {
      tools.jackson.databind.json.JsonMapper mapper =
          tools.jackson.databind.json.JsonMapper.builder()
              .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .changeDefaultPropertyInclusion(
                  all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
              .build();
      return new Binding() {
        @Override
        public <T> T read(byte[] json, Class<T> type) {
          return mapper.readValue(json, type);
        }

        @Override
        public <T> Reader<T> reader(Class<T> type) {
          tools.jackson.databind.ObjectReader reader = mapper.readerFor(type);
          return reader::readValue;
        }

        @Override
        public byte[] write(Object value) {
          return mapper.writeValueAsBytes(value);
        }
      };
    }
  },

  /** Yasson over Parsson. */
  JSONB {
    @Override
    public Codec codec() {
      return JsonbCodec.create();
    }

    @Override
    public Binding binding() {
      Jsonb jsonb = JsonbBuilder.create();
      return new Binding() {
        @Override
        public <T> T read(byte[] json, Class<T> type) {
          return jsonb.fromJson(new ByteArrayInputStream(json), type);
        }

        @Override
        public <T> Reader<T> reader(Class<T> type) {
          return json -> read(json, type);
        }

        @Override
        public byte[] write(Object value) {
          ByteArrayOutputStream out = new ByteArrayOutputStream(512);
          jsonb.toJson(value, out);
          return out.toByteArray();
        }
      };
    }
  };

  /**
   * Returns a new codec of the SDK.
   *
   * @return a codec over this library
   */
  public abstract Codec codec();

  /**
   * Returns a new binding by hand.
   *
   * @return this library's own binding
   */
  public abstract Binding binding();

  /** A library's own binding, created once and used for every operation. */
  public interface Binding {

    /**
     * Reads a value.
     *
     * @param json the JSON text
     * @param type the type of the value
     * @return the value
     * @throws IOException if the text cannot be bound
     */
    <T> T read(byte[] json, Class<T> type) throws IOException;

    /**
     * Prepares the reading of one type, as far as the library supports that.
     *
     * @param type the type of the values
     * @return a reader to be reused
     */
    <T> Reader<T> reader(Class<T> type);

    /**
     * Writes a value.
     *
     * @param value the value
     * @return its JSON text
     * @throws IOException if the value cannot be written
     */
    byte[] write(Object value) throws IOException;
  }

  /** Reads values of one type. */
  public interface Reader<T> {

    /**
     * Reads a value.
     *
     * @param json the JSON text
     * @return the value
     * @throws IOException if the text cannot be bound
     */
    T read(byte[] json) throws IOException;
  }
}
