package com.beeper.desktop.tck.transport;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportCapability;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;

/**
 * The test suite that every {@link Transport} must pass. It runs against a server that is scripted
 * byte by byte.
 *
 * <p>Extend it once for {@link Transport#send}, once for {@link Transport#sendAsync}, and once more
 * for each further method that creates the transport. Only {@link #newTransport()} must be
 * overridden; a transport that accepts settings also overrides {@link #provider()}. The rules are
 * grouped by topic in nested classes, which JUnit runs for every subclass. A rule for a setting that
 * the transport does not declare is reported as skipped.
 *
 * <p>The methods that return a boolean are quirks: a subclass overrides one to declare a limit of
 * its HTTP library, and the rules then expect the documented behaviour instead.
 */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class TransportTck {

  /** The method of the transport under test. */
  public enum Mode {
    /** {@link Transport#send}. */
    BLOCKING,
    /** {@link Transport#sendAsync}. */
    ASYNC
  }

  /** Runs the exchanges of all rules. */
  final TransportUnderTest transport;

  /**
   * Creates the suite for one method.
   *
   * @param mode the method to test
   */
  @SuppressWarnings("this-escape") // only stored; used when the rules run
  protected TransportTck(Mode mode) {
    this.transport = new TransportUnderTest(mode);
  }

  /**
   * Creates the transport under test. It must support 500 concurrent exchanges.
   *
   * @return a new transport
   * @throws Exception if the transport cannot be created
   */
  protected abstract Transport newTransport() throws Exception;

  /**
   * Returns whether the transport owns its HTTP client. Closing such a transport ends its running
   * exchanges.
   *
   * @return true unless overridden
   */
  protected boolean ownsItsClient() {
    return true;
  }

  /**
   * Returns whether a blocked call reacts to an interrupt of its thread. If not, the cancel signal
   * ends it.
   *
   * @return true unless overridden
   */
  protected boolean reactsToInterrupts() {
    return true;
  }

  /**
   * Returns whether {@link Transport#sendAsync} occupies no thread while it waits for the response.
   *
   * @return true unless overridden
   */
  protected boolean waitsWithoutThread() {
    return true;
  }

  /**
   * Returns whether a GET always succeeds on a kept connection that the server has closed. If not,
   * it may fail like on a broken connection.
   *
   * @return true unless overridden
   */
  protected boolean survivesDeadConnections() {
    return true;
  }

  /**
   * Returns whether a GET or HEAD is sent once more when a new connection ends without a response,
   * because the library does so and cannot be configured otherwise. On a kept connection that turns
   * out to be dead every transport may resend them.
   *
   * @return false unless overridden
   */
  protected boolean resendsOnNewConnections() {
    return false;
  }

  /**
   * Returns whether a response is noticed that arrives while the request body is being sent. If
   * not, because the library reads only after it has written everything, then only the cancel signal
   * ends an exchange whose server stops reading.
   *
   * @return true unless overridden
   */
  protected boolean readsWhileItSends() {
    return true;
  }

  /**
   * Returns whether every path and query is sent unchanged. If not, a target that the library would
   * change, such as {@code /%2e%2e/}, is refused before anything is sent.
   *
   * @return true unless overridden
   */
  protected boolean sendsEveryPath() {
    return true;
  }

  /**
   * Returns whether the connection of an exchange that ended early is closed immediately.
   *
   * @return true unless overridden
   */
  protected boolean closesConnectionsAtOnce() {
    return true;
  }

  /**
   * Returns the provider through which a client discovers the transport. The settings that it
   * declares are tested with transports that it creates.
   *
   * @return the provider, or null if there is none
   */
  protected @Nullable TransportProvider provider() {
    return null;
  }

  /**
   * Returns the settings that the transports under test can apply.
   *
   * @return the capabilities of {@link #provider}, unless overridden
   */
  protected Set<TransportCapability> capabilities() {
    TransportProvider provider = provider();
    return provider == null ? Set.of() : provider.capabilities();
  }

  /**
   * Creates a transport with settings, all of which are among the {@link #capabilities}.
   *
   * @param settings the settings to apply
   * @return a new transport of {@link #provider}, unless overridden
   * @throws Exception if the transport cannot be created
   */
  protected Transport newTransport(TransportSettings settings) throws Exception {
    TransportProvider provider = provider();
    assertNotNull(
        provider, "capabilities() is not empty: override newTransport(TransportSettings)");
    return provider.create(settings);
  }

  /** Returns how long a rule waits for something that takes no time. */
  long patienceMillis() {
    return 10_000;
  }

  /**
   * Returns how long an exchange may take to end after its signal was fired: much longer than it
   * takes, so that a busy machine does not fail a plug-in.
   */
  long promptMillis() {
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
  class Requests extends RequestRules {
    Requests() {
      super(TransportTck.this);
    }
  }

  @Nested
  class Responses extends ResponseRules {
    Responses() {
      super(TransportTck.this);
    }
  }

  @Nested
  class Connections extends ConnectionRules {
    Connections() {
      super(TransportTck.this);
    }
  }

  @Nested
  class Failures extends FailureRules {
    Failures() {
      super(TransportTck.this);
    }
  }

  @Nested
  class Cancellation extends CancellationRules {
    Cancellation() {
      super(TransportTck.this);
    }
  }

  @Nested
  class Streaming extends StreamingRules {
    Streaming() {
      super(TransportTck.this);
    }
  }

  @Nested
  class Tls extends TlsRules {
    Tls() {
      super(TransportTck.this);
    }
  }

  @Nested
  class Proxies extends ProxyRules {
    Proxies() {
      super(TransportTck.this);
    }
  }

  @Nested
  class Settings extends SettingRules {
    Settings() {
      super(TransportTck.this);
    }
  }

  @Nested
  class Deadlines extends DeadlineRules {
    Deadlines() {
      super(TransportTck.this);
    }
  }

  @Nested
  class LifeCycle extends LifeCycleRules {
    LifeCycle() {
      super(TransportTck.this);
    }
  }
}
