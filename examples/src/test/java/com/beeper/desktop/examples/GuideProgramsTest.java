package com.beeper.desktop.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.opentelemetry.CallTelemetry;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.Test;

class GuideProgramsTest {

  @Test
  void runsAsTheGuidesDescribe() throws Exception {
    try (FakeBeeperDesktop server = FakeBeeperDesktop.start()) {
      ChildJvm.Result result = ChildJvm.run(GuidePrograms.class, ChildJvm.environment(server));

      assertThat(result.out()).contains("Family");
      assertThat(result.err()).startsWith("There is no chat !missing:example: ").hasLineCount(1);
      assertThat(result.exitCode()).isZero();
      server.assertCalled("chats.list", 2);
      assertThat(server.calls("messages.send").get(0).headers().all("X-Request-Id"))
          .hasSize(1);
    }
  }

  @Test
  void buildsConfiguredClient() throws IOException {
    try (CloseableHttpClient http = HttpClients.createDefault();
        BeeperDesktop client = GuidePrograms.configured(
            () -> "token", http, new ObjectMapper(), CallTelemetry.create(OpenTelemetry.noop()))) {
      assertThat(client).isNotNull();
    }
  }
}
