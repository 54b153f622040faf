package com.beeper.desktop.spring;

import com.beeper.desktop.ConfigurationException;

/** The application has no access token. {@link ConfigurationFailureAnalyzer} lists what supplies one. */
final class MissingAccessTokenException extends ConfigurationException {

  private static final long serialVersionUID = 1;

  MissingAccessTokenException() {
    super(
        "There is no access token for Beeper Desktop. Set the property beeper.desktop.access-token.");
  }
}
