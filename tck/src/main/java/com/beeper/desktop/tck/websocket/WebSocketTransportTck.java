package com.beeper.desktop.tck.websocket;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.WebSocketConnection;
import com.beeper.desktop.transport.WebSocketRequest;
import com.beeper.desktop.transport.WebSocketTransport;
import com.beeper.desktop.transport.WebSocketTransportProvider;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;

/**
 * The test suite that every {@link WebSocketTransport} must pass. It runs against a server that sends
 * and receives single frames.
 *
 * <pre>{@code
 * class AcmeWebSocketTransportTest extends WebSocketTransportTck {
 *   protected WebSocketTransport newTransport() {
 *     return AcmeWebSocketTransport.create();
 *   }
 *
 *   protected WebSocketTransportProvider provider() {
 *     return new AcmeWebSocketTransportProvider();
 *   }
 * }
 * }</pre>
 *
 * <p>Only {@link #newTransport()} must be overridden; a transport that accepts settings also overrides
 * {@link #provider()}. The rules are grouped by topic in nested classes, which JUnit runs for every
 * subclass. A rule for a setting that the transport does not declare is reported as skipped.
 *
 * <p>The methods without a transport in their result are quirks: a subclass overrides one to declare a
 * limit of its library, and the rules then expect the documented behaviour instead.
 */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class WebSocketTransportTck {

  /** Opens the connections of all rules. */
  final WebSocketTransportUnderTest transport = new WebSocketTransportUnderTest();

  /** Creates the suite. */
  protected WebSocketTransportTck() {}

  /**
   * Creates the transport under test.
   *
   * @return a new transport
   * @throws Exception if the transport cannot be created
   */
  protected abstract WebSocketTransport newTransport() throws Exception;

  /**
   * Returns the provider through which a client discovers the transport. The settings that it declares
   * are tested with transports that it creates.
   *
   * @return the provider, or null if there is none
   */
  protected @Nullable WebSocketTransportProvider provider() {
    return null;
  }

  /**
   * Returns the settings that the transports under test can apply.
   *
   * @return the capabilities of {@link #provider}, unless overridden
   */
  protected Set<TransportCapability> capabilities() {
    WebSocketTransportProvider provider = provider();
    return provider == null ? Set.of() : provider.capabilities();
  }

  /**
   * Creates a transport with settings, all of which are among the {@link #capabilities}.
   *
   * @param settings the settings to apply
   * @return a new transport of {@link #provider}, unless overridden
   * @throws Exception if the transport cannot be created
   */
  protected WebSocketTransport newTransport(TransportSettings settings) throws Exception {
    WebSocketTransportProvider provider = provider();
    assertNotNull(
        provider, "capabilities() is not empty: override newTransport(TransportSettings)");
    return provider.create(settings);
  }

  /**
   * Returns whether the transport owns its client. Closing such a transport ends its connections.
   *
   * @return true unless overridden
   */
  protected boolean ownsItsClient() {
    return true;
  }

  /**
   * Returns whether the exception of a refused handshake has the body of the response. If not, its body
   * is empty.
   *
   * @return true unless overridden
   */
  protected boolean providesBodyOfRefusal() {
    return true;
  }

  /**
   * Returns whether a handshake that is refused with status 503 and {@code Retry-After: 0} is sent once
   * more, because the library does so and cannot be configured otherwise.
   *
   * @return false unless overridden
   */
  protected boolean repeatsHandshakeWhenToldTo() {
    return false;
  }

  /**
   * Returns whether the connection of a handshake that ended early is closed immediately.
   *
   * @return true unless overridden
   */
  protected boolean closesHandshakesAtOnce() {
    return true;
  }

  /**
   * Returns whether {@link WebSocketConnection#sendPing} is supported, and pongs are reported. If not,
   * the transport itself sends pings at the interval of {@link WebSocketRequest#pingInterval()}.
   *
   * @return true unless overridden
   */
  protected boolean sendsSinglePings() {
    return true;
  }

  /**
   * Returns whether every end without a close frame is noticed. If not, a rule for such an end tries
   * several connections, of which one must be noticed.
   *
   * @return true unless overridden
   */
  protected boolean noticesEveryEnd() {
    return true;
  }

  /**
   * Returns whether a text message that is not UTF-8 fails the connection. If not, because the library
   * replaces invalid bytes, it is delivered with replacement characters.
   *
   * @return true unless overridden
   */
  protected boolean rejectsInvalidUtf8() {
    return true;
  }

  /**
   * Returns whether the size of a message is limited while it is received. If not, because the library
   * delivers whole messages only, a message that exceeds the limit is refused after it has been
   * received.
   *
   * @return true unless overridden
   */
  protected boolean limitsMessagesWhileReceiving() {
    return true;
  }

  /**
   * Returns whether plain {@code ws} goes through a tunnel of the proxy. If not, because the library
   * sends the handshake to the proxy itself, the proxy must support WebSocket.
   *
   * @return true unless overridden
   */
  protected boolean tunnelsPlainConnections() {
    return true;
  }

  /**
   * Returns whether a proxy's response to {@code CONNECT} that is not HTTP is distinguished from such a
   * response of the server. If not, it counts as one of the server.
   *
   * @return true unless overridden
   */
  protected boolean distinguishesProxyFailures() {
    return true;
  }

  /**
   * Returns the invalid frames that the library accepts or ignores.
   *
   * @return none unless overridden
   */
  protected Set<InvalidFrame> acceptedInvalidFrames() {
    return Set.of();
  }

  /** Returns how long a rule waits for something that takes no time. */
  long patienceMillis() {
    return 10_000;
  }

  /**
   * Returns how long the creation and the closing of the transport may take before and after a rule,
   * which {@link Timeout} on the class does not limit.
   */
  long lifeCycleMillis() {
    return 30_000;
  }

  @BeforeEach
  final void openTransport() throws Exception {
    transport.open(this);
  }

  @AfterEach
  final void closeTransport() {
    transport.shutDown();
  }

  @Nested
  class Handshakes extends HandshakeRules {
    Handshakes() {
      super(WebSocketTransportTck.this);
    }
  }

  @Nested
  class Refusals extends RefusalRules {
    Refusals() {
      super(WebSocketTransportTck.this);
    }
  }

  @Nested
  class Messages extends MessageRules {
    Messages() {
      super(WebSocketTransportTck.this);
    }
  }

  @Nested
  class Frames extends FrameRules {
    Frames() {
      super(WebSocketTransportTck.this);
    }
  }

  @Nested
  class Sending extends SendingRules {
    Sending() {
      super(WebSocketTransportTck.this);
    }
  }

  @Nested
  class Pings extends PingRules {
    Pings() {
      super(WebSocketTransportTck.this);
    }
  }

  @Nested
  class Ends extends EndRules {
    Ends() {
      super(WebSocketTransportTck.this);
    }
  }

  @Nested
  class Demand extends DemandRules {
    Demand() {
      super(WebSocketTransportTck.this);
    }
  }

  @Nested
  class Aborts extends AbortRules {
    Aborts() {
      super(WebSocketTransportTck.this);
    }
  }

  @Nested
  class Deadlines extends HandshakeDeadlineRules {
    Deadlines() {
      super(WebSocketTransportTck.this);
    }
  }

  @Nested
  class Tls extends WebSocketTlsRules {
    Tls() {
      super(WebSocketTransportTck.this);
    }
  }

  @Nested
  class Proxies extends WebSocketProxyRules {
    Proxies() {
      super(WebSocketTransportTck.this);
    }
  }

  @Nested
  class LifeCycle extends WebSocketLifeCycleRules {
    LifeCycle() {
      super(WebSocketTransportTck.this);
    }
  }
}
