package com.beeper.desktop.integration.calls;

import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonReader;
import com.beeper.desktop.codec.JsonWriter;
import com.beeper.desktop.codec.support.ModelBinding;
import com.beeper.desktop.testkit.ApiExamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads and writes models with a codec, through its public methods. */
final class LoginSessionJson {

  private static final String OPERATION = "bridges.loginSessions.retrieve";

  private LoginSessionJson() {}

  static List<String> examples() {
    return ApiExamples.cases(OPERATION);
  }

  static String example(String name) {
    return ApiExamples.response(OPERATION, name);
  }

  static String write(Codec codec, LoginSession session) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonWriter writer = codec.writer(out)) {
      ModelBinding.write(session, writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static LoginSession read(Codec codec, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    try (JsonReader reader = codec.reader(bytes, 0, bytes.length)) {
      return ModelBinding.read(LoginSession.class, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
