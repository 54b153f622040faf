package com.beeper.desktop.codec.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.tck.codec.FreshJvm;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreshJvmTest {

  private static final List<Class<?>> CLASSES = List.of(
      Codec.class, JacksonCodec.class, JsonFactory.class, ObjectMapper.class, JsonCreator.class);

  @Test
  void loadsNoDataBindingForModels() throws Exception {
    String output = FreshJvm.onClassPath(List.of("-Xlog:class+load"), CLASSES);
    // Only the constant with its version is loaded.
    assertThat(output.replace("com.fasterxml.jackson.databind.cfg.PackageVersion ", ""))
        .contains("jackson of unnamed module", "{\"loginID\":\"x\"}", "com.fasterxml.jackson.core")
        .doesNotContain("com.fasterxml.jackson.databind");
  }

  @Test
  void worksOnModulePath() throws Exception {
    assertThat(FreshJvm.onModulePath("com.beeper.desktop.codec.jackson", CLASSES, "foreign"))
        .contains(
            "jackson of module com.beeper.desktop.codec.jackson",
            "{\"loginID\":\"x\"}",
            "{\"list\":[{\"session\":{\"loginID\":\"x\"},",
            "\"tail\":\"end\"}]}");
  }
}
