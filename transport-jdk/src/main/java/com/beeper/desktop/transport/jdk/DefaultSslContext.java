package com.beeper.desktop.transport.jdk;

import com.beeper.desktop.transport.TransportException;
import com.beeper.desktop.transport.TransportException.Delivery;
import com.beeper.desktop.transport.TransportException.Reason;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The TLS context of clients without a setting for it. Stateless, and therefore thread-safe. */
final class DefaultSslContext {

  private DefaultSslContext() {}

  /**
   * Creates a context with the JVM's trusted issuers and without a client certificate. Not {@link
   * SSLContext#getDefault()}, which any code in the JVM can replace, for example by a context that
   * trusts every server.
   *
   * @throws TransportException if the trust store of the JVM cannot be read
   */
  static SSLContext create() throws TransportException {
    try {
      TrustManagerFactory issuers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      issuers.init((KeyStore) null);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, issuers.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new TransportException(
          Delivery.NOT_SENT,
          Reason.TLS,
          "the trust store of the JVM cannot be read; see javax.net.ssl.trustStore",
          e);
    }
  }
}
