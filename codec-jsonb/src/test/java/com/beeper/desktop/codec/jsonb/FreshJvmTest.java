package com.beeper.desktop.codec.jsonb;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.tck.codec.FreshJvm;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.spi.JsonbProvider;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreshJvmTest {

  private static final List<Class<?>> CLASSES = List.of(
      Codec.class,
      JsonbCodec.class,
      Jsonb.class,
      JsonbProvider.provider().getClass(),
      JsonProvider.class,
      JsonProvider.provider().getClass());

  @Test
  void loadsNoDataBindingForModels() throws Exception {
    String output = FreshJvm.onClassPath(List.of("-Xlog:class+load"), CLASSES);
    assertThat(output)
        .contains("jsonb of unnamed module", "{\"loginID\":\"x\"}", "org.eclipse.parsson")
        .doesNotContain("jakarta.json.bind", "org.eclipse.yasson.");
  }

  @Test
  void worksOnModulePath() throws Exception {
    assertThat(FreshJvm.onModulePath("com.beeper.desktop.codec.jsonb", CLASSES, "foreign"))
        .contains(
            "jsonb of module com.beeper.desktop.codec.jsonb",
            "{\"loginID\":\"x\"}",
            "{\"list\":[{\"session\":{\"loginID\":\"x\"},\"tail\":\"end\"}]}");
  }
}
