package com.beeper.desktop.jakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.ext.ContextResolver;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResolversTest {

  private final Configuration configuration = mock(Configuration.class);

  @Test
  void resolverGivesNothingWhenApplicationRegistersClass() {
    when(configuration.getClasses()).thenReturn(Set.of(String.class, OwnJsonb.class));

    assertThat(new JsonbResolver(configuration).getContext(String.class)).isNull();
    assertThat(new ObjectMapperResolver(configuration).getContext(String.class)).isNotNull();
  }

  @Test
  void resolverGivesNothingWhenApplicationRegistersInstance() {
    when(configuration.getInstances()).thenReturn(Set.of("", new OwnMapper()));

    assertThat(new ObjectMapperResolver(configuration).getContext(String.class)).isNull();
    assertThat(new JsonbResolver(configuration).getContext(String.class)).isNotNull();
  }

  @Test
  void resolverGivesNothingWhenSuperclassOfOtherNamesType() {
    when(configuration.getClasses()).thenReturn(Set.of(Inherited.class));

    assertThat(new JsonbResolver(configuration).getContext(String.class)).isNull();
    assertThat(new ObjectMapperResolver(configuration).getContext(String.class)).isNotNull();
  }

  @Test
  void resolverIgnoresItselfAndResolversOfUnknownType() {
    ContextResolver<Jsonb> unknown = type -> mock(Jsonb.class);
    when(configuration.getClasses()).thenReturn(Set.of(JsonbResolver.class));
    when(configuration.getInstances()).thenReturn(Set.of(unknown));

    assertThat(new JsonbResolver(configuration).getContext(String.class)).isNotNull();
  }

  @Test
  void resolverIgnoresThoseOfServer() throws Exception {
    when(configuration.getClasses()).thenReturn(Set.of(ofServer()));

    assertThat(new JsonbResolver(configuration).getContext(String.class)).isNotNull();
  }

  /** Returns {@link OwnJsonb} of a class loader that does not see the SDK. */
  private static Class<?> ofServer() throws Exception {
    String name = OwnJsonb.class.getName();
    ClassLoader loader = new ClassLoader(null) {
      @Override
      protected Class<?> findClass(String requested) throws ClassNotFoundException {
        if (requested.startsWith("jakarta.")) {
          return ResolversTest.class.getClassLoader().loadClass(requested);
        } else if (!requested.equals(name)) {
          throw new ClassNotFoundException(requested);
        }
        try (InputStream in =
            ResolversTest.class.getResourceAsStream("ResolversTest$OwnJsonb.class")) {
          byte[] code = Objects.requireNonNull(in).readAllBytes();
          return defineClass(name, code, 0, code.length);
        } catch (IOException e) {
          throw new ClassNotFoundException(requested, e);
        }
      }
    };
    return loader.loadClass(name);
  }

  @Test
  void resolverWorksWithoutConfiguration() {
    assertThat(new JsonbResolver().getContext(String.class)).isNotNull();
  }

  @Test
  void mapperKeepsTypesOutOfSharedCache() {
    ObjectMapper mapper = new ObjectMapperResolver(configuration).getContext(String.class);

    assertThat(Objects.requireNonNull(mapper).constructType(OwnMapper.class))
        .isNotSameAs(TypeFactory.defaultInstance().constructType(OwnMapper.class));
    assertThat(new ObjectMapper().constructType(OwnMapper.class))
        .isSameAs(TypeFactory.defaultInstance().constructType(OwnMapper.class));
  }

  private static final class OwnJsonb implements ContextResolver<Jsonb> {
    @Override
    public @Nullable Jsonb getContext(Class<?> type) {
      return null;
    }
  }

  private static final class OwnMapper implements ContextResolver<ObjectMapper> {
    @Override
    public @Nullable ObjectMapper getContext(Class<?> type) {
      return null;
    }
  }

  private abstract static class General<N, T> implements ContextResolver<T> {
    @Override
    public @Nullable T getContext(Class<?> type) {
      return null;
    }
  }

  private static class Middle<T> extends General<ObjectMapper, T> {}

  private static final class Inherited extends Middle<Jsonb> {}
}
