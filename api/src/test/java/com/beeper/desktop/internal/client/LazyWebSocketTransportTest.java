package com.beeper.desktop.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.transport.WebSocketConnection;
import com.beeper.desktop.transport.WebSocketListener;
import com.beeper.desktop.transport.WebSocketRequest;
import com.beeper.desktop.transport.WebSocketTransport;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyWebSocketTransportTest {

  private final AtomicInteger created = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();

  private WebSocketTransport create() {
    created.incrementAndGet();
    return new WebSocketTransport() {
      @Override
      public CompletableFuture<WebSocketConnection> connect(
          WebSocketRequest request, WebSocketListener listener) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException());
      }

      @Override
      public void close() {
        closed.incrementAndGet();
      }
    };
  }

  @Test
  void createsTransportOnFirstUseAndClosesIt() {
    LazyWebSocketTransport lazy = LazyWebSocketTransport.createdBy(this::create);
    assertThat(created).hasValue(0);

    assertThat(lazy.get()).isSameAs(lazy.get());
    lazy.close();

    assertThat(created).hasValue(1);
    assertThat(closed).hasValue(1);
    assertThatIllegalStateException().isThrownBy(lazy::get).withMessageContaining("closed");
  }

  @Test
  void createsNothingWhenClosedBeforeFirstUse() {
    LazyWebSocketTransport lazy = LazyWebSocketTransport.createdBy(this::create);

    lazy.close();

    assertThatIllegalStateException().isThrownBy(lazy::get);
    assertThat(created).hasValue(0);
  }

  @Test
  void leavesGivenTransportOpen() {
    WebSocketTransport given = create();
    LazyWebSocketTransport lazy = LazyWebSocketTransport.given(given);

    assertThat(lazy.get()).isSameAs(given);
    lazy.close();

    assertThat(closed).hasValue(0);
  }

  @Test
  void triesAgainAfterFailedCreation() {
    LazyWebSocketTransport lazy = LazyWebSocketTransport.createdBy(() -> {
      if (created.getAndIncrement() == 0) {
        throw new ConfigurationException("no transport");
      }
      return create();
    });

    assertThatThrownBy(lazy::get).isInstanceOf(ConfigurationException.class);
    assertThat(lazy.get()).isNotNull();
  }
}
