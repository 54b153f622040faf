package com.beeper.desktop.codec.jackson3;

import com.beeper.desktop.codec.JsonEnum;
import com.beeper.desktop.codec.JsonModel;
import com.beeper.desktop.codec.support.ModelBinding;
import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.ser.Serializers;

/**
 * Adds the models and enums of the SDK to a {@code JsonMapper}, for values of these types and for
 * values nested in other types.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new BeeperModule()).build();
 * Chat chat = mapper.readValue(text, Chat.class);
 * }</pre>
 *
 * <p>{@code findAndAddModules()} of the builder finds the module, too. Models keep everything that
 * the JSON text contained, as in the client itself. Settings of the mapper such as naming
 * strategies do not apply to models. Type ids (default typing, {@code @JsonTypeInfo} on a property
 * that contains a model) are neither written nor read for them.
 *
 * <p>Stateless and thread-safe.
 */
public final class BeeperModule extends JacksonModule {

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
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
    return isEnum(type.getRawClass()) ? new Jackson3EnumKeyDeserializer(type.getRawClass()) : null;
  }

  private static final class ValueSerializers extends Serializers.Base {
    @Override
    public @Nullable ValueSerializer<?> findSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        JsonFormat.@Nullable Value format) {
      // The type may be an implementation class, of which only the interface is public.
      return JsonModel.class.isAssignableFrom(type.getRawClass())
          ? Jackson3ModelSerializer.INSTANCE
          : null;
    }

    @Override
    public @Nullable ValueSerializer<?> findEnumSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        JsonFormat.@Nullable Value format) {
      return isEnum(type.getRawClass()) ? Jackson3ModelSerializer.INSTANCE : null;
    }
  }

  private static final class KeySerializers extends Serializers.Base {
    @Override
    public @Nullable ValueSerializer<?> findSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        JsonFormat.@Nullable Value format) {
      return isEnum(type.getRawClass()) ? Jackson3EnumKeySerializer.INSTANCE : null;
    }
  }

  private static final class ValueDeserializers extends Deserializers.Base {
    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      return find(type.getRawClass());
    }

    @Override
    public @Nullable ValueDeserializer<?> findEnumDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      return find(type.getRawClass());
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return ModelBinding.binds(type);
    }

    private static @Nullable ValueDeserializer<?> find(Class<?> type) {
      return ModelBinding.binds(type) ? new Jackson3ModelDeserializer(type) : null;
    }
  }
}
