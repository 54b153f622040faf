package com.beeper.desktop.tck.transport;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * A trust manager that trusts every issuer, the mistake that the rules for TLS detect. The JDK still
 * checks host names, as it does for every trust manager of this type.
 */
final class TrustAllManager implements X509TrustManager {

  /** The time at which a certificate must be valid. */
  enum Time {
    NOW,
    ANY
  }

  private final Time time;

  private TrustAllManager(Time time) {
    this.time = time;
  }

  /** Returns a context without keys. */
  static SSLContext at(Time time) throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new TrustAllManager(time)}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) {}

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    if (time == Time.NOW) {
      chain[0].checkValidity();
    }
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
