package com.beeper.desktop.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A headless Chromium with a temporary profile, driven by {@link WebDriver}. Tests obtain it as a
 * parameter from {@link ChromiumExtension}. Not thread-safe.
 *
 * <p>Elements are found by CSS selectors. Methods that need an element wait until it exists, and fail
 * after {@link #WAIT}.
 *
 * <pre>{@code
 * @ExtendWith(ChromiumExtension.class)
 * class PageTest {
 *   @Test
 *   void showsGreeting(Chromium browser) {
 *     browser.open(address);
 *     browser.click("#greet");
 *     browser.awaitText("#greeting", "Hello");
 *   }
 * }
 * }</pre>
 */
final class Chromium implements AutoCloseable {

  /** The upper bound of a wait for an element or a text. */
  static final Duration WAIT = Duration.ofSeconds(30);

  private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

  private static final List<String> FLAGS = List.of(
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-default-apps",
      "--disable-extensions",
      "--disable-sync",
      "--no-default-browser-check",
      "--no-first-run",
      "--no-proxy-server",
      "--window-size=1280,800");

  private final WebDriver driver;
  private final Path profile;
  private final String session;

  private Chromium(WebDriver driver, Path profile, String session) {
    this.driver = driver;
    this.profile = profile;
    this.session = session;
  }

  /** Starts the browser. */
  static Chromium start(Path chromium, Path chromedriver) throws IOException {
    Path profile = Files.createTempDirectory("chromium-profile");
    WebDriver driver = WebDriver.start(chromedriver);
    try {
      List<String> flags = new ArrayList<>(FLAGS);
      flags.add("--user-data-dir=" + profile);
      JsonNode created = driver.post(
          "/session",
          Map.of(
              "capabilities",
              Map.of(
                  "alwaysMatch",
                  Map.of(
                      "browserName", "chrome",
                      "timeouts", Map.of("implicit", WAIT.toMillis()),
                      "goog:chromeOptions", Map.of("binary", chromium.toString(), "args", flags),
                      "goog:loggingPrefs", Map.of("browser", "ALL")))));
      return new Chromium(
          driver, profile, "/session/" + created.get("sessionId").asText());
    } catch (RuntimeException e) {
      driver.close();
      delete(profile);
      throw e;
    }
  }

  /** Opens an address, and waits until the page is loaded. */
  void open(URI address) {
    driver.post(session + "/url", Map.of("url", address.toString()));
  }

  /** Returns the address of the page. */
  URI address() {
    return URI.create(get("/url").asText());
  }

  /** Returns the title of the page. */
  String title() {
    return get("/title").asText();
  }

  /** Returns the source of the page. */
  String source() {
    return get("/source").asText();
  }

  /** Returns the visible text of an element. */
  String text(String selector) {
    return get("/element/" + find(selector) + "/text").asText();
  }

  /** Returns the visible texts of all elements that exist now. */
  List<String> texts(String selector) {
    List<String> texts = new ArrayList<>();
    script(
            "return Array.from(document.querySelectorAll(arguments[0])).map(e => e.innerText)",
            selector)
        .forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** Returns an attribute of an element; null if it has none of that name. */
  @Nullable
  String attribute(String selector, String name) {
    JsonNode value = get("/element/" + find(selector) + "/attribute/" + name);
    return value.isNull() ? null : value.asText();
  }

  /** Clicks an element. */
  void click(String selector) {
    driver.post(session + "/element/" + find(selector) + "/click", Map.of());
  }

  /** Replaces the text of a field by typing. */
  void type(String selector, String text) {
    String field = session + "/element/" + find(selector);
    driver.post(field + "/clear", Map.of());
    driver.post(field + "/value", Map.of("text", text));
  }

  /** Runs JavaScript in the page, and returns its value; {@code arguments} holds the arguments. */
  JsonNode script(String script, Object... arguments) {
    return driver.post(
        session + "/execute/sync", Map.of("script", script, "args", List.of(arguments)));
  }

  /** Waits until an element has a text as a part of its own. */
  void awaitText(String selector, String text) {
    await(
        "the text \"" + text + "\" in " + selector,
        () -> texts(selector).stream().anyMatch(each -> each.contains(text)));
  }

  /** Waits until no element matches. */
  void awaitAbsence(String selector) {
    await("no element " + selector, () -> texts(selector).isEmpty());
  }

  /** Waits until a condition holds; each evaluation is a command to the browser. */
  void await(String what, Supplier<Boolean> condition) {
    long start = System.nanoTime();
    while (!condition.get()) {
      if (System.nanoTime() - start > WAIT.toNanos()) {
        throw new AssertionError(what + " has not come within " + WAIT + "; the page is "
            + address() + ":\n" + source());
      }
    }
  }

  /** Sets the size of the window, in CSS pixels. */
  void resize(int width, int height) {
    driver.post(session + "/window/rect", Map.of("width", width, "height", height));
  }

  /** Gives the page the screen of a phone, 390 pixels wide; windows cannot be that narrow. */
  void phone() {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
  }

  /** Sets the colour scheme that the user prefers. */
  void colourScheme(String scheme) {
    command(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Sends a command of the DevTools protocol. */
  private void command(String name, Map<String, ?> parameters) {
    driver.post(session + "/goog/cdp/execute", Map.of("cmd", name, "params", parameters));
  }

  /** Returns the visible part of the page as a PNG. */
  byte[] screenshot() {
    return Base64.getDecoder().decode(get("/screenshot").asText());
  }

  /** Returns what the page and the browser have written to the console since the last call. */
  List<String> consoleMessages() {
    List<String> messages = new ArrayList<>();
    driver
        .post(session + "/se/log", Map.of("type", "browser"))
        .forEach(entry -> messages.add(
            entry.path("level").asText() + " " + entry.path("message").asText()));
    return messages;
  }

  /** Leaves the page, deletes its cookies, and ends what was emulated. */
  void reset() {
    command("Emulation.clearDeviceMetricsOverride", Map.of());
    command("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    driver.send("DELETE", session + "/cookie", null);
    driver.post(session + "/url", Map.of("url", "about:blank"));
    consoleMessages();
  }

  private JsonNode get(String path) {
    return driver.send("GET", session + path, null);
  }

  private String find(String selector) {
    return driver
        .post(session + "/element", Map.of("using", "css selector", "value", selector))
        .get(ELEMENT)
        .asText();
  }

  /** Ends the browser, and deletes its profile. */
  @Override
  public void close() {
    try {
      driver.send("DELETE", session, null);
    } finally {
      driver.close();
      delete(profile);
    }
  }

  private static void delete(Path folder) {
    try {
      Files.walkFileTree(folder, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
            throws IOException {
          Files.deleteIfExists(file);
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
            throws IOException {
          Files.deleteIfExists(visited);
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
