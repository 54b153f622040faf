package com.beeper.desktop.codec.jackson;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.support.JsonPath;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.ServiceConfigurationError;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes types that are not models of the SDK, with Jackson's data binding. Messages of
 * Jackson are replaced, because they quote the text.
 */
final class JacksonDataBinding {

  private final ObjectMapper mapper;

  private JacksonDataBinding(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  static JacksonDataBinding create() {
    ObjectMapper mapper = new ObjectMapper(JacksonStreamFactory.create());
    // By default, all mappers share one cache of types. Where applications share Jackson, it would
    // keep the classes of those that have stopped.
    mapper.setTypeFactory(TypeFactory.defaultInstance()
        .withCache((LookupCache<Object, JavaType>) new LRUMap<Object, JavaType>(16, 200)));
    mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    mapper.disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    try {
      mapper.registerModules(ObjectMapper.findModules(JacksonDataBinding.class.getClassLoader()));
    } catch (ServiceConfigurationError e) {
      throw new ConfigurationException(
          "A Jackson module cannot be loaded. Repair it, or use JacksonCodec.using(mapper).", e);
    }
    // Explicitly, for merged jars that lack the service files.
    mapper.registerModule(new BeeperModule());
    return new JacksonDataBinding(mapper);
  }

  static JacksonDataBinding using(ObjectMapper mapper) {
    BeeperModule module = new BeeperModule();
    if (mapper.getRegisteredModuleIds().contains(module.getTypeId())) {
      return new JacksonDataBinding(mapper);
    }
    try {
      return new JacksonDataBinding(mapper.copy().registerModule(module));
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException(
          "mapper cannot be copied, because " + mapper.getClass().getName()
              + " does not override copy(); register BeeperModule with it",
          e);
    }
  }

  @Nullable
  Object read(byte[] json, int offset, int length, Type type) throws IOException {
    try {
      return mapper.readerFor(mapper.constructType(type)).readValue(json, offset, length);
    } catch (JsonMappingException e) {
      throw failure("read", e, type);
    } catch (JsonParseException e) {
      throw JacksonReader.malformed(e);
    } catch (JsonProcessingException | RuntimeException e) {
      throw failure("read", e, type, null);
    }
  }

  void write(Object value, Type type, OutputStream out) throws IOException {
    try {
      mapper
          .writerFor(mapper.constructType(type))
          .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .writeValue(out, value);
    } catch (JsonMappingException e) {
      throw failure("write", e, type);
    } catch (JsonProcessingException | RuntimeException e) {
      throw failure("write", e, type, null);
    }
  }

  private static CodecException failure(String verb, JsonMappingException e, Type type) {
    Throwable cause = e.getCause();
    if (cause instanceof JsonParseException malformed) {
      return JacksonReader.malformed(malformed);
    }
    String problem;
    if (e instanceof JacksonModelMismatchException mismatch) {
      problem = mismatch.problem();
    } else if (e instanceof InvalidDefinitionException definition && definition.getType() != null) {
      problem = "Jackson cannot " + verb + " a " + definition.getType().toCanonical();
    } else if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      problem = "cannot " + verb + " a " + mismatch.getTargetType().getTypeName();
    } else {
      return failure(verb, cause == null ? e : cause, type, path(e));
    }
    return CodecException.binding(problem, path(e));
  }

  private static String path(JsonMappingException e) {
    JsonPath path = JsonPath.ROOT;
    for (JsonMappingException.Reference step : e.getPath()) {
      path = step.getFieldName() == null
          ? path.element(step.getIndex())
          : path.member(step.getFieldName());
    }
    return path.toString();
  }

  private static CodecException failure(
      String verb, Throwable cause, Type type, @Nullable String path) {
    return CodecException.binding(
        "cannot " + verb + " a " + type.getTypeName() + ": " + cause.getClass().getName(), path);
  }
}
