package com.beeper.desktop.codec.jsonb;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.codec.support.ModelBinding;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerationException;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Adds the models and enums of the SDK to a {@code Jsonb}, for values of these types and for values
 * nested in other types.
 *
 * <pre>{@code
 * Jsonb jsonb = JsonbBuilder.create(BeeperJsonb.configure(new JsonbConfig()));
 * }</pre>
 *
 * <p>Models keep everything that the JSON text contained, as in the client itself. Settings of the
 * {@code Jsonb} such as naming strategies do not apply to models.
 *
 * <p>Enums can be keys of maps. Because Yasson calls deserializers in the same manner for keys and
 * values, an enum of integers nested in another type is also read from a string.
 *
 * <p>Supports Yasson. Johnzon reads and writes models as well, but enums nested in other types only
 * by the Java names of their constants.
 */
public final class BeeperJsonb {

  private BeeperJsonb() {}

  /**
   * Adds the serializers and deserializers of the SDK's models and enums to a configuration.
   *
   * @param config the configuration to extend; its other settings stay; not null
   * @return the same configuration
   * @throws IllegalArgumentException if {@code config} is null
   */
  public static JsonbConfig configure(JsonbConfig config) {
    if (config == null) {
      throw new IllegalArgumentException("config must not be null");
    }
    return config
        .withSerializers(new ModelSerializer(), new EnumSerializer())
        .withDeserializers(new ModelDeserializer(), new EnumDeserializer());
  }

  // One class for each of the two marker types: JSON-B takes the type from the class declaration,
  // and uses the serializer for all types that have the marker type among their direct interfaces.

  private static final class ModelSerializer implements JsonbSerializer<JsonModel> {
    @Override
    public void serialize(JsonModel value, JsonGenerator generator, SerializationContext context) {
      JsonbModelBinding.write(value, generator);
    }
  }

  private static final class EnumSerializer implements JsonbSerializer<JsonEnum> {
    @Override
    public void serialize(JsonEnum value, JsonGenerator generator, SerializationContext context) {
      try {
        JsonbModelBinding.write(value, generator);
      } catch (JsonGenerationException e) {
        // The value is the key of a map, where the generator accepts no value.
        generator.writeKey(ModelBinding.writeKey(value));
      }
    }
  }

  private static final class ModelDeserializer implements JsonbDeserializer<JsonModel> {
    @Override
    public @Nullable JsonModel deserialize(
        JsonParser parser, DeserializationContext context, Type type) {
      return (JsonModel) JsonbModelBinding.read(parser, type);
    }
  }

  private static final class EnumDeserializer implements JsonbDeserializer<JsonEnum> {
    @Override
    public @Nullable JsonEnum deserialize(
        JsonParser parser, DeserializationContext context, Type type) {
      return (JsonEnum) JsonbModelBinding.read(parser, type);
    }
  }
}
