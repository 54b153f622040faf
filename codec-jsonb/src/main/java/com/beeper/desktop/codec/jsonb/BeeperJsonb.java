package com.beeper.desktop.codec.jsonb;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.JsonModel;
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
 * Teaches a {@code Jsonb} the models and enums of this SDK, alone or nested in other types.
 *
 * <pre>{@code
 * Jsonb jsonb = JsonbBuilder.create(BeeperJsonb.configure(new JsonbConfig()));
 * }</pre>
 *
 * <p>What it reads keeps all that the JSON text held, as in the client itself. Settings of the
 * {@code Jsonb} such as naming strategies do not apply to models.
 *
 * <p>Enums can be the keys of maps. Yasson does not tell keys from values, so that in a user's types
 * an enum of integers is read from a string, too.
 *
 * <p>Made for Yasson. Johnzon reads and writes the models too, but knows enums in a user's types by
 * the names of their constants only.
 */
public final class BeeperJsonb {

  private BeeperJsonb() {}

  /**
   * Adds the serializers and deserializers of the SDK's models and enums to a configuration.
   *
   * @param config is changed, and keeps what else it has; not null
   * @return the same configuration
   */
  public static JsonbConfig configure(JsonbConfig config) {
    return config
        .withSerializers(new ModelSerializer(), new EnumSerializer())
        .withDeserializers(new ModelDeserializer(), new EnumDeserializer());
  }

  // One class for each of the two marker types: JSON-B takes the type from the class declaration,
  // and serves all types that have the marker type among their direct interfaces.

  private static final class ModelSerializer implements JsonbSerializer<JsonModel> {
    @Override
    public void serialize(JsonModel value, JsonGenerator generator, SerializationContext context) {
      BoundValues.write(value, generator);
    }
  }

  private static final class EnumSerializer implements JsonbSerializer<JsonEnum> {
    @Override
    public void serialize(JsonEnum value, JsonGenerator generator, SerializationContext context) {
      try {
        BoundValues.write(value, generator);
      } catch (JsonGenerationException e) {
        // It is the key of a map: Yasson does not tell, but the generator takes no value there.
        generator.writeKey(value.wireValue().toString());
      }
    }
  }

  private static final class ModelDeserializer implements JsonbDeserializer<JsonModel> {
    @Override
    public @Nullable JsonModel deserialize(
        JsonParser parser, DeserializationContext context, Type type) {
      return (JsonModel) BoundValues.read(parser, type);
    }
  }

  private static final class EnumDeserializer implements JsonbDeserializer<JsonEnum> {
    @Override
    public @Nullable JsonEnum deserialize(
        JsonParser parser, DeserializationContext context, Type type) {
      return (JsonEnum) BoundValues.read(parser, type);
    }
  }
}
