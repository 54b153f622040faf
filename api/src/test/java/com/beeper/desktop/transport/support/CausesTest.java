package com.beeper.desktop.transport.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class CausesTest {

  private final IOException cause = new IOException("cause");

  @Test
  void returnsCauseWhenFutureWrapsIt() {
    assertThat(Causes.unwrap(cause)).isSameAs(cause);
    assertThat(Causes.unwrap(new CompletionException(cause))).isSameAs(cause);
    assertThat(Causes.unwrap(new ExecutionException(new CompletionException(cause))))
        .isSameAs(cause);
  }

  @Test
  void returnsWrapperWhenItHasNoCause() {
    CompletionException empty = new CompletionException("empty", null);

    assertThat(Causes.unwrap(empty)).isSameAs(empty);
  }

  @Test
  void findsFirstExceptionOfType() {
    UncheckedIOException outer = new UncheckedIOException(new IOException(cause));

    assertThat(Causes.find(outer, UncheckedIOException.class)).isSameAs(outer);
    assertThat(Causes.find(outer, IOException.class)).isSameAs(outer.getCause());
    assertThat(Causes.find(outer, failure -> "cause".equals(failure.getMessage())))
        .isSameAs(cause);
  }

  @Test
  void returnsNullWhenChainHasNoMatch() {
    assertThat(Causes.find(cause, IllegalStateException.class)).isNull();
    assertThat(Causes.find(null, IOException.class)).isNull();
  }
}
