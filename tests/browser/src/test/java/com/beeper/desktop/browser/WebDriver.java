package com.beeper.desktop.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A chromedriver process, and the commands of the W3C WebDriver protocol to it. */
final class WebDriver implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
  private static final Duration COMMAND_TIMEOUT = Duration.ofMinutes(2);

  private final Process process;
  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private WebDriver(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts chromedriver on a free port. */
  static WebDriver start(Path executable) throws IOException {
    Process process = new ProcessBuilder(executable.toString(), "--port=0")
        .redirectErrorStream(true)
        .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    Deque<String> lines = new ArrayDeque<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      Matcher started = STARTED.matcher(line);
      if (started.find()) {
        return new WebDriver(process, URI.create("http://127.0.0.1:" + started.group(1)));
      }
    }
    throw new IOException(executable + " has ended: " + String.join("; ", lines));
  }

  /**
   * Sends a command.
   *
   * @param path the path, which starts with a slash
   * @param body the parameters; null for a command with another method than POST
   * @return the value of the response
   * @throws WebDriverException if the command fails
   */
  JsonNode send(String method, String path, @Nullable Object body) {
    try {
      HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
          .timeout(COMMAND_TIMEOUT)
          .header("Content-Type", "application/json; charset=utf-8")
          .method(
              method,
              body == null
                  ? BodyPublishers.noBody()
                  : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
          .build();
      HttpResponse<String> response =
          http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      JsonNode value = JSON.readTree(response.body()).path("value");
      if (response.statusCode() != 200) {
        throw new WebDriverException(
            value.path("error").asText(), method + " " + path + ": " + value.path("message"));
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new WebDriverException("invalid response", method + " " + path + ": " + e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WebDriverException("interrupted", method + " " + path);
    }
  }

  JsonNode post(String path, Map<String, ?> body) {
    return send("POST", path, body);
  }

  /** Ends the process, with the browsers that it has started. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
