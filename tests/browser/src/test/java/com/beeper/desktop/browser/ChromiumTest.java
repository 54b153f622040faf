package com.beeper.desktop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.beeper.desktop.testkit.WithFakeBeeperDesktop;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ChromiumExtension.class)
@WithFakeBeeperDesktop
class ChromiumTest {

  private static final String FORM = """
      <title>A form</title>
      <input id="name">
      <button onclick="greeting.textContent = 'Hello, ' + document.all.name.value">Greet</button>
      <p id="greeting"></p>
      """;

  @Test
  void typesClicksAndReads(Chromium browser) {
    String encoded = Base64.getEncoder().encodeToString(FORM.getBytes(StandardCharsets.UTF_8));
    browser.open(URI.create("data:text/html;base64," + encoded));
    browser.type("#name", "Ada");
    browser.click("button");

    browser.awaitText("#greeting", "Hello, Ada");
    assertThat(browser.title()).isEqualTo("A form");
    assertThat(browser.attribute("input", "id")).isEqualTo("name");
    assertThat(browser.attribute("input", "class")).isNull();
  }

  @Test
  void showsResponsesOfTheFakeServer(Chromium browser, FakeBeeperDesktop server) {
    browser.open(server.baseUrl().resolve("/v1/info"));

    assertThat(browser.text("body")).contains("\"name\":\"Beeper\"");
    assertThat(browser.screenshot()).startsWith(0x89, 'P', 'N', 'G');
  }
}
