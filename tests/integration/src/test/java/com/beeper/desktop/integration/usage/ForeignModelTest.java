package com.beeper.desktop.integration.usage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;

import com.beeper.desktop.accounts.Account;
import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.codec.JsonWriter;
import com.beeper.desktop.codec.jackson.JacksonCodec;
import com.beeper.desktop.codec.jackson3.Jackson3Codec;
import com.beeper.desktop.codec.jsonb.JsonbCodec;
import com.beeper.desktop.codec.support.ModelBinding;
import com.beeper.desktop.messages.MessageAttachmentInput;
import com.beeper.desktop.messages.MessageSendParams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A model that is implemented outside the SDK is refused where the SDK would have to write it: it could write the model's
 * {@code additionalProperties} only, and lose the rest.
 */
class ForeignModelTest {

  @Test
  void refusesForeignModelInSetterOfModel() {
    Account foreign = mock();
    assertRefused(() -> LoginSession.builder().account(foreign), "account");
  }

  @Test
  void refusesForeignModelInSetterOfParameters() {
    MessageAttachmentInput foreign = mock();
    assertRefused(() -> MessageSendParams.builder().attachment(foreign), "attachment");
  }

  @Test
  void refusesForeignModelInToBuilder() {
    LoginSession foreign = mock(CALLS_REAL_METHODS);
    assertRefused(foreign::toBuilder, "LoginSession");
  }

  static Stream<Codec> codecs() {
    return Stream.of(JacksonCodec.create(), Jackson3Codec.create(), JsonbCodec.create());
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void refusesForeignModelInWriter(Codec codec) {
    LoginSession foreign = mock();
    assertRefused(() -> write(codec, foreign), "LoginSession");
  }

  private static void write(Codec codec, LoginSession session) throws IOException {
    JsonWriter writer = codec.writer(new ByteArrayOutputStream());
    ModelBinding.write(session, writer);
  }

  private static void assertRefused(ThrowingCallable call, String name) {
    assertThatThrownBy(call)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name)
        .hasMessageContaining("implemented outside the SDK");
  }
}
