package example;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.spring.test.AutoConfigureFakeBeeperDesktop;
import com.beeper.desktop.testkit.FakeBeeperDesktop;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureFakeBeeperDesktop
class ApplicationTest {

  @Autowired
  private FakeBeeperDesktop server;

  @Autowired
  private Environment environment;

  @Test
  void showsChats() throws Exception {
    server.chat("Family");
    URI uri = URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + "/chats");

    String shown =
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();

    assertThat(shown).contains("\"title\":\"Family\"");
  }
}
