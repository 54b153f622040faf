package com.beeper.desktop.spring;

import com.beeper.desktop.ConfigurationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains why a client could not be configured when the application starts. */
final class ConfigurationFailureAnalyzer extends AbstractFailureAnalyzer<ConfigurationException> {

  private static final String TOKEN_SOURCES = """
      Create an access token in Beeper Desktop, Settings -> Integrations, and supply it in one of these forms:

          - the property beeper.desktop.access-token
          - the environment variable BEEPER_ACCESS_TOKEN

      Or use the token of a sign-in with a browser:

          - the property beeper.desktop.token-store.application-name, for a file of the user
          - a bean of type com.beeper.desktop.oauth.TokenStore

      For set-up and information without a token, set beeper.desktop.anonymous=true. For tests, add \
      @AutoConfigureFakeBeeperDesktop to the test class.""";

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, ConfigurationException cause) {
    if (cause instanceof MissingAccessTokenException) {
      return new FailureAnalysis(
          "There is no access token for Beeper Desktop.", TOKEN_SOURCES, rootFailure);
    }
    return new FailureAnalysis(
        "The client of Beeper Desktop cannot be configured: " + cause.getMessage(),
        "Correct the properties that start with beeper.desktop. Their names are those of the settings in"
            + " this message, for example beeper.desktop.allow-insecure for allowInsecure(true). The"
            + " application's beans of the types BeeperDesktopCustomizer, Transport and Codec change the"
            + " settings too.",
        rootFailure);
  }
}
