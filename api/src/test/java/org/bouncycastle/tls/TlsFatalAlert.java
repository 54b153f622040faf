package org.bouncycastle.tls;

import java.io.IOException;

/** Replaces the exception of Bouncy Castle, which is not an SSLException. */
public final class TlsFatalAlert extends IOException {

  private static final long serialVersionUID = 1L;

  public TlsFatalAlert(String message) {
    super(message);
  }
}
