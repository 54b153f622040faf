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
 * Teaches a {@code JsonMapper} the models and enums of this SDK, alone or nested in other types.
 *
 * <p>It is added with {@code JsonMapper.builder().addModule(new BeeperModule())}, or found by
 * {@code findAndAddModules()} of that builder. What it reads keeps all that the JSON text held, as in the
 * client itself. Settings of the mapper such as naming strategies do not apply to models. Type ids
 * (default typing, {@code @JsonTypeInfo} at a member that holds a model) are neither written nor
 * read for them.
 *
 * <p>Stateless and thread-safe.
 */
public final class BeeperModule extends JacksonModule {

  /** Makes the module. */
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
    return isEnum(type.getRawClass()) ? new EnumKeyDeserializer(type.getRawClass()) : null;
  }

  private static final class ValueSerializers extends Serializers.Base {
    @Override
    public @Nullable ValueSerializer<?> findSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        JsonFormat.@Nullable Value format) {
      // The type may be a value class, of which only the interface is public.
      return JsonModel.class.isAssignableFrom(type.getRawClass()) ? BoundSerializer.INSTANCE : null;
    }

    @Override
    public @Nullable ValueSerializer<?> findEnumSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        JsonFormat.@Nullable Value format) {
      return isEnum(type.getRawClass()) ? BoundSerializer.INSTANCE : null;
    }
  }

  private static final class KeySerializers extends Serializers.Base {
    @Override
    public @Nullable ValueSerializer<?> findSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        JsonFormat.@Nullable Value format) {
      return isEnum(type.getRawClass()) ? EnumKeySerializer.INSTANCE : null;
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
      return ModelBinding.binds(type) ? new BoundDeserializer(type) : null;
    }
  }
}
