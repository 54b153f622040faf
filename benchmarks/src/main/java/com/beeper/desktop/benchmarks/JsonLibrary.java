package com.beeper.desktop.benchmarks;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.codec.jsonb.JsonbCodec;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
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
    Codec codec() {
      return JacksonCodec.create();
    }

    @Override
    Binding binding() {
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
        public byte[] write(Object value) throws IOException {
          return mapper.writeValueAsBytes(value);
        }
      };
    }
  },

  /** Yasson over Parsson. */
  JSONB {
    @Override
    Codec codec() {
      return JsonbCodec.create();
    }

    @Override
    Binding binding() {
      Jsonb jsonb = JsonbBuilder.create();
      return new Binding() {
        @Override
        public <T> T read(byte[] json, Class<T> type) {
          return jsonb.fromJson(new ByteArrayInputStream(json), type);
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

  abstract Codec codec();

  abstract Binding binding();

  /** A library's own binding, created once and used for every operation. */
  interface Binding {
    <T> T read(byte[] json, Class<T> type) throws IOException;

    byte[] write(Object value) throws IOException;
  }
}
