package com.beeper.desktop.codec.jackson3;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.codec.support.JsonPath;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.ServiceConfigurationError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes types that are not models of the SDK, with Jackson's data binding. Messages of
 * Jackson are replaced, because they quote the text.
 */
final class Jackson3DataBinding {

  private final ObjectMapper mapper;

  private Jackson3DataBinding(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  static Jackson3DataBinding create() {
    // The defaults of Jackson 3 ignore unknown members and write dates as text.
    JsonMapper.Builder builder = JsonMapper.builder(Jackson3StreamFactory.create());
    try {
      builder.addModules(MapperBuilder.findModules(Jackson3DataBinding.class.getClassLoader()));
    } catch (ServiceConfigurationError e) {
      throw new ConfigurationException(
          "A Jackson module cannot be loaded. Repair it, or use Jackson3Codec.using(mapper).", e);
    }
    // Explicitly, for merged jars that lack the service files.
    return new Jackson3DataBinding(builder.addModule(new BeeperModule()).build());
  }

  static Jackson3DataBinding using(ObjectMapper mapper) {
    if (mapper.registeredModules().stream().anyMatch(BeeperModule.class::isInstance)) {
      return new Jackson3DataBinding(mapper);
    }
    ObjectMapper copy = mapper.rebuild().addModule(new BeeperModule()).build();
    if (copy.getClass() != mapper.getClass()) {
      throw new IllegalArgumentException("mapper cannot be copied, because "
          + mapper.getClass().getName() + " does not override rebuild(); add BeeperModule to it");
    }
    return new Jackson3DataBinding(copy);
  }

  @Nullable
  Object read(byte[] json, int offset, int length, Type type) throws IOException {
    try {
      return mapper.readerFor(mapper.constructType(type)).readValue(json, offset, length);
    } catch (JacksonException e) {
      throw failure("read", e, type);
    } catch (RuntimeException e) {
      throw failure("read", e, type, null);
    }
  }

  void write(Object value, Type type, OutputStream out) throws IOException {
    try {
      mapper
          .writerFor(mapper.constructType(type))
          .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .writeValue(out, value);
    } catch (JacksonException e) {
      // Exceptions of the stream are wrapped, with the path of the value being written.
      throw e.getCause() instanceof IOException io ? io : failure("write", e, type);
    } catch (RuntimeException e) {
      throw failure("write", e, type, null);
    }
  }

  private static IOException failure(String verb, JacksonException e, Type type) {
    // A number too large for its type is also a StreamReadException, but the text is well-formed.
    if (e instanceof StreamReadException && !(e instanceof InputCoercionException)) {
      return Jackson3Reader.malformed(e);
    }
    String problem;
    if (e instanceof Jackson3ModelMismatchException mismatch) {
      problem = mismatch.problem();
    } else if (e instanceof InvalidDefinitionException definition && definition.getType() != null) {
      problem = "Jackson cannot " + verb + " a " + definition.getType().toCanonical();
    } else if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      problem = "cannot " + verb + " a " + mismatch.getTargetType().getTypeName();
    } else {
      return failure(verb, e.getCause() == null ? e : e.getCause(), type, path(e));
    }
    return CodecException.binding(problem, path(e));
  }

  private static String path(JacksonException e) {
    JsonPath path = JsonPath.ROOT;
    for (JacksonException.Reference step : e.getPath()) {
      path = step.getPropertyName() == null
          ? path.element(step.getIndex())
          : path.member(step.getPropertyName());
    }
    return path.toString();
  }

  private static CodecException failure(
      String verb, Throwable cause, Type type, @Nullable String path) {
    return CodecException.binding(
        "cannot " + verb + " a " + type.getTypeName() + ": " + cause.getClass().getName(), path);
  }
}
