package com.beeper.desktop.codec.jackson3;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.tck.codec.FreshJvm;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectMapper;

class FreshJvmTest {

  private static final List<Class<?>> CLASSES = List.of(
      Codec.class, Jackson3Codec.class, JsonFactory.class, ObjectMapper.class, JsonCreator.class);

  @Test
  void loadsNoDataBindingForModels() throws Exception {
    String output = FreshJvm.onClassPath(List.of("-Xlog:class+load"), CLASSES);
    // Only the constant with its version is loaded.
    assertThat(output.replace("tools.jackson.databind.cfg.PackageVersion ", ""))
        .contains("jackson3 of unnamed module", "{\"loginID\":\"x\"}", "tools.jackson.core.")
        .doesNotContain("tools.jackson.databind.");
  }

  @Test
  void worksOnModulePath() throws Exception {
    assertThat(FreshJvm.onModulePath("com.beeper.desktop.codec.jackson3", CLASSES, "foreign"))
        .contains(
            "jackson3 of module com.beeper.desktop.codec.jackson3",
            "{\"loginID\":\"x\"}",
            "\"session\":{\"loginID\":\"x\"},",
            "\"tail\":\"end\"}]}");
  }
}
