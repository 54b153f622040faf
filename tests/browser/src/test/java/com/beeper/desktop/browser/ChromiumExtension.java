package com.beeper.desktop.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Passes a {@link Chromium} to tests. All tests of a run share one, which each of them receives with
 * an empty page and without cookies. Where Chromium and its driver are not on the path, the tests are
 * skipped; with {@code -Pbrowser} they fail.
 */
final class ChromiumExtension implements ExecutionCondition, ParameterResolver {

  private static final boolean REQUIRED = "required".equals(System.getProperty("beeper.browser"));

  private static final Optional<Path> CHROMIUM =
      find("chromium", "chromium-browser", "google-chrome");
  private static final Optional<Path> DRIVER = find("chromedriver");

  private static Optional<Path> find(String... names) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.of(names)
        .flatMap(name -> List.of(path.split(File.pathSeparator, -1)).stream()
            .filter(folder -> !folder.isEmpty())
            .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return REQUIRED || (CHROMIUM.isPresent() && DRIVER.isPresent())
        ? ConditionEvaluationResult.enabled("Chromium is installed or required")
        : ConditionEvaluationResult.disabled(
            "chromium or chromedriver is not on the path; on Debian"
                + " the packages chromium and chromium-driver contain them");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Chromium.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    // The store closes the browser when the run ends.
    Chromium browser = context
        .getRoot()
        .getStore(Namespace.create(ChromiumExtension.class))
        .getOrComputeIfAbsent(Chromium.class, key -> start(), Chromium.class);
    browser.reset();
    return browser;
  }

  private static Chromium start() {
    try {
      return Chromium.start(
          CHROMIUM.orElseThrow(() -> missing("chromium")),
          DRIVER.orElseThrow(() -> missing("chromedriver")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AssertionError missing(String program) {
    return new AssertionError(
        program + " is not on the path, and the profile browser requires it; on Debian install the"
            + " packages chromium and chromium-driver");
  }
}
