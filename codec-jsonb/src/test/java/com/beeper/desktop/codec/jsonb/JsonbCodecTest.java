package com.beeper.desktop.codec.jsonb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.DecodingException;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.CodecException;
import com.beeper.desktop.tck.codec.CodecTck;
import jakarta.json.JsonException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.spi.JsonbProvider;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonbCodecTest {

  private static final Jsonb JSONB = JsonbBuilder.create(BeeperJsonb.configure(new JsonbConfig()));

  abstract static class JsonbCodecTck extends CodecTck {
    @Override
    protected @Nullable Object readDirectly(String json, Type type) {
      return JSONB.fromJson(json, type);
    }

    @Override
    protected String writeDirectly(Object value, Type type) {
      return JSONB.toJson(value, type);
    }
  }

  @Nested
  class WithItsOwnJsonb extends JsonbCodecTck {
    @Override
    protected Codec codec() {
      return JsonbCodec.create();
    }
  }

  @Nested
  class WithTheUsersJsonb extends JsonbCodecTck {
    /** Differs from the codec's own configuration in every setting. */
    private final Jsonb jsonb = JsonbBuilder.create(
        BeeperJsonb.configure(new JsonbConfig().withFormatting(true).withEncoding("UTF-16")));

    @Override
    protected Codec codec() {
      return JsonbCodec.using(jsonb);
    }

    /** Of Parsson's 15 million characters. */
    @Override
    protected @Nullable Object readOwn(String json, Type type) throws IOException {
      return read(JsonbCodec.create(), json, type);
    }
  }

  private static @Nullable Object read(Codec codec, String json, Type type) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return codec.read(bytes, 0, bytes.length, type);
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesNullArguments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonbCodec.using(null))
        .withMessageContaining("jsonb");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BeeperJsonb.configure(null))
        .withMessageContaining("config");
  }

  @Test
  void keepsOtherSettingsOfConfiguration() {
    JsonbConfig config = new JsonbConfig().withFormatting(true).withNullValues(true);
    assertThat(BeeperJsonb.configure(config)).isSameAs(config);
    assertThat(config.getProperty(JsonbConfig.FORMATTING)).contains(true);
    assertThat(config.getProperty(JsonbConfig.NULL_VALUES)).contains(true);
  }

  @Test
  void throwsExceptionsOfJsonbInJsonbOfApplication() {
    assertThatExceptionOfType(JsonbException.class)
        .isThrownBy(() -> JSONB.fromJson("{\"bridgeID\":{}}", LoginSession.class))
        .withMessage("expected a string, found an object (at $.bridgeID)")
        .withCauseInstanceOf(DecodingException.class);
  }

  @Test
  void replacesMessagesOfLibrary() {
    assertThatExceptionOfType(CodecException.class)
        .isThrownBy(() -> read(JsonbCodec.create(), "\"SECRET\"", Integer.class))
        .withMessage("cannot read a java.lang.Integer: java.lang.NumberFormatException");
  }

  @Test
  void refusesLoneSurrogateInForeignTypes() {
    for (String text :
        new String[] {"\ud83d", "\ude00", "a\ud83d".repeat(5000), "x".repeat(4094) + "\ud83d"}) {
      assertThatExceptionOfType(CodecException.class)
          .isThrownBy(() ->
              JsonbCodec.create().write(Map.of("a", text), Map.class, new ByteArrayOutputStream()));
    }
  }

  @Test
  void refusesInvalidUtf8() {
    byte[] json = {'"', (byte) 0xC3, '"'};
    assertThatExceptionOfType(CodecException.class)
        .isThrownBy(() -> JsonbCodec.create().reader(json, 0, json.length).next());
  }

  @Test
  void searchesItsOwnClassLoaderFirst(@TempDir Path folder) throws Exception {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    for (Class<?> service : List.of(JsonProvider.class, JsonbProvider.class)) {
      Files.writeString(services.resolve(service.getName()), "no.such.Provider");
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader broken = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
      thread.setContextClassLoader(broken);
      assertThat(read(JsonbCodec.create(), "\"a\"", String.class)).isEqualTo("a");
      assertThat(thread.getContextClassLoader()).isSameAs(broken);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void searchesContextClassLoaderSecond() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader other = new URLClassLoader(new URL[0], before)) {
      thread.setContextClassLoader(other);
      List<ClassLoader> searched = new ArrayList<>();
      String found = JakartaProviderLookup.find("a thing", () -> {
        searched.add(thread.getContextClassLoader());
        if (searched.size() == 1) {
          throw new JsonException("not here");
        }
        return "there";
      });
      assertThat(found).isEqualTo("there");
      assertThat(searched).containsExactly(JsonbCodec.class.getClassLoader(), other);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void namesArtifactsToAddWhenNothingIsFound() {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> JakartaProviderLookup.find("a.Thing", () -> {
          throw new JsonException("not here");
        }))
        .withMessageContaining("a.Thing")
        .withMessageContaining("org.eclipse.parsson:parsson");
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
  }
}
