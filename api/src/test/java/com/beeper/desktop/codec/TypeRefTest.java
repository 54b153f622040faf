package com.beeper.desktop.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypeRefTest {

  @Test
  void returnsTheTypeArgument() {
    TypeRef<List<String>> reference = new TypeRef<>() {};
    assertThat(reference.type().getTypeName()).isEqualTo("java.util.List<java.lang.String>");
    assertThat(reference).hasToString("TypeRef<java.util.List<java.lang.String>>");
  }

  @Test
  @SuppressWarnings("rawtypes")
  void refusesSubclassWithoutTypeArgument() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TypeRef() {})
        .withMessageContaining("new TypeRef<List<MyType>>() {}");
  }
}
