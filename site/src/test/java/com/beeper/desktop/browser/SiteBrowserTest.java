package com.beeper.desktop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The documentation site in a browser, below a path that its build does not name. */
@ExtendWith(ChromiumExtension.class)
class SiteBrowserTest {

  private static final Path SITE = Path.of(System.getProperty("site.folder")).toAbsolutePath();

  private static final Map<String, String> TYPES = Map.of(
      "html", "text/html; charset=utf-8",
      "js", "text/javascript; charset=utf-8",
      "css", "text/css; charset=utf-8",
      "svg", "image/svg+xml",
      "json", "application/json");

  private static final String BASE = "/some/where/";

  private static final ExecutorService THREADS = Executors.newCachedThreadPool();

  private static HttpServer server;

  @BeforeAll
  static void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(THREADS);
    server.createContext("/", SiteBrowserTest::respond);
    server.start();
  }

  @AfterAll
  static void stopServer() {
    server.stop(0);
    THREADS.shutdown();
  }

  private static void respond(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Path file = SITE.resolve(path.startsWith(BASE) ? path.substring(BASE.length()) : "?");
      file = Files.isDirectory(file) ? file.resolve("index.html") : file;
      if (!path.startsWith(BASE) || !Files.exists(file)) {
        exchange.sendResponseHeaders(path.equals("/favicon.ico") ? 204 : 404, -1);
        return;
      }
      String name = file.getFileName().toString();
      String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      exchange.getResponseHeaders().set("Content-Type", type == null ? "text/plain" : type);
      byte[] body = Files.readAllBytes(file);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static URI address(String page) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + BASE + page);
  }

  @Test
  void findsPageByWordOfItsText(Chromium browser) {
    browser.open(address("docs/events.html"));
    browser.click(".VPNavBarSearchButton");
    browser.type("#localsearch-input", "pingBot");
    browser.awaitText("#localsearch-list", "Live events");
    browser.click("#localsearch-list a");

    browser.awaitAbsence("#localsearch-input");
    browser.awaitText("main", "PingBot");
    assertThat(browser.text("main")).contains("PingBot");
    assertThat(browser.consoleMessages()).isEmpty();
  }

  @Test
  void followsLinksBetweenPagesAndToJavadoc(Chromium browser) {
    browser.open(address(""));
    browser.click("main a[href='docs/events.html'], main a[href='./docs/events.html']");
    browser.awaitText("h1", "Live events");
    assertThat(browser.address()).isEqualTo(address("docs/events.html"));

    browser.open(address(""));
    browser.click("nav a[href$='api/index.html']");
    browser.awaitText("main", "Send, search, change and delete messages");
    assertThat(browser.address()).isEqualTo(address("api/index.html"));
    browser.click("main a[href$='/Messages.html']");
    browser.awaitText("h1", "Messages");
    assertThat(browser.consoleMessages()).isEmpty();
  }

  @Test
  void drawsDiagrams(Chromium browser) {
    browser.open(address("docs/architecture.html"));

    browser.await("two drawings", () -> count(browser, ".diagram svg") == 2);
    assertThat(browser.texts(".diagram")).anyMatch(text -> text.contains("BlockingCaller"));
    assertThat(browser.consoleMessages()).isEmpty();
  }

  /** Nothing but wide tables and code, which scroll for themselves, is wider than the screen. */
  @Test
  void pagesFitPhone(Chromium browser) throws IOException {
    List<String> tooWide = new ArrayList<>();
    browser.phone();
    for (String page : pages()) {
      browser.open(address(page));
      int width = browser.script("return document.documentElement.scrollWidth").asInt();
      if (width > 390) {
        tooWide.add(page + ": " + width);
      }
    }
    assertThat(tooWide).isEmpty();
  }

  @Test
  void loadsNothingFromElsewhere(Chromium browser) throws IOException {
    for (String page : List.of("", "docs/architecture.html", "api/index.html")) {
      browser.open(address(page));
      JsonNode loaded = browser.script(
          "return performance.getEntriesByType('resource').map(resource => resource.name)"
              + ".filter(name => !name.endsWith('/favicon.ico'))"); // the browser's own request
      assertThat(loaded)
          .as(page)
          .isNotEmpty()
          .allMatch(name -> name.asText().startsWith(address("").toString()));
    }
  }

  private static int count(Chromium browser, String selector) {
    return browser
        .script("return document.querySelectorAll(arguments[0]).length", selector)
        .asInt();
  }

  private static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(SITE)) {
      return files
          .map(file -> SITE.relativize(file).toString())
          .filter(file -> file.endsWith(".html") && !file.startsWith("api/"))
          .toList();
    }
  }
}
