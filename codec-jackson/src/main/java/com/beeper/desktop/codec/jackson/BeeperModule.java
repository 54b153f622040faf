package com.beeper.desktop.codec.jackson;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.codec.support.ModelBinding;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.ser.Serializers;
import org.jspecify.annotations.Nullable;

/**
 * Adds the models and enums of the SDK to an {@code ObjectMapper}, for values of these types and for
 * values nested in other types.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(new BeeperModule());
 * Chat chat = mapper.readValue(text, Chat.class);
 * }</pre>
 *
 * <p>{@code mapper.findAndRegisterModules()} finds the module, too. Models keep everything that
 * the JSON text contained, as in the client itself. Settings of the mapper such as naming
 * strategies do not apply to models. Type ids (default typing, {@code @JsonTypeInfo} on a property
 * that contains a model) are neither written nor read for them.
 *
 * <p>Stateless and thread-safe.
 */
public final class BeeperModule extends Module {

  /** Creates the module. */
  public BeeperModule() {}

  @Override
  public String getModuleName() {
    return "BeeperModule";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(new ValueSerializers());
    context.addDeserializers(new ValueDeserializers());
    context.addKeySerializers(new KeySerializers());
    context.addKeyDeserializers(BeeperModule::findKeyDeserializer);
  }

  private static boolean isEnum(Class<?> type) {
    return JsonEnum.class.isAssignableFrom(type);
  }

  private static @Nullable KeyDeserializer findKeyDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription description) {
    return isEnum(type.getRawClass()) ? new JacksonEnumKeyDeserializer(type.getRawClass()) : null;
  }

  private static final class ValueSerializers extends Serializers.Base {
    @Override
    public @Nullable JsonSerializer<?> findSerializer(
        SerializationConfig config, JavaType type, BeanDescription description) {
      // The type may be an implementation class, of which only the interface is public.
      Class<?> raw = type.getRawClass();
      return JsonModel.class.isAssignableFrom(raw) || isEnum(raw)
          ? JacksonModelSerializer.INSTANCE
          : null;
    }
  }

  private static final class KeySerializers extends Serializers.Base {
    @Override
    public @Nullable JsonSerializer<?> findSerializer(
        SerializationConfig config, JavaType type, BeanDescription description) {
      return isEnum(type.getRawClass()) ? JacksonEnumKeySerializer.INSTANCE : null;
    }
  }

  private static final class ValueDeserializers extends Deserializers.Base {
    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription description) {
      return find(type.getRawClass());
    }

    @Override
    public @Nullable JsonDeserializer<?> findEnumDeserializer(
        Class<?> type, DeserializationConfig config, BeanDescription description) {
      return find(type);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return ModelBinding.binds(type);
    }

    private static @Nullable JsonDeserializer<?> find(Class<?> type) {
      return ModelBinding.binds(type) ? new JacksonModelDeserializer(type) : null;
    }
  }
}
