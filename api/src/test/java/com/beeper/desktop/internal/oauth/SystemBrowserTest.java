package com.beeper.desktop.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SystemBrowserTest {

  private static final URI ADDRESS = URI.create("http://localhost/?a=b&c='$(x)%22;d");
  private static final Map<String, String> SCREEN = Map.of("DISPLAY", ":0");

  private final List<String> started = new ArrayList<>();

  private SystemBrowser browser(String system, Map<String, String> environment, Process process) {
    return new SystemBrowser(system, environment, command -> {
      started.addAll(command);
      return process;
    });
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, xdg-open",
    "FreeBSD, xdg-open",
    "Mac OS X, /usr/bin/open",
    "Windows 11, C:\\Windows\\System32\\rundll32.exe|url.dll;FileProtocolHandler"
  })
  void passesAddressAsOneArgument(String system, String program) throws Exception {
    browser(system, SCREEN, FakeProcess.ended(0)).open(ADDRESS, new CompletableFuture<>());

    List<String> expected = new ArrayList<>(List.of(program.replace(';', ',').split("\\|")));
    expected.add(ADDRESS.toString());
    assertThat(started).isEqualTo(expected);
  }

  @Test
  void takesWindowsFolderFromTheEnvironment() throws Exception {
    browser("Windows 11", Map.of("SystemRoot", "D:\\Win"), FakeProcess.ended(0))
        .open(ADDRESS, new CompletableFuture<>());

    assertThat(started.get(0)).isEqualTo("D:\\Win\\System32\\rundll32.exe");
  }

  @Test
  void failsWithoutScreen() {
    assertThatThrownBy(() -> browser("Linux", Map.of(), FakeProcess.ended(0))
            .open(ADDRESS, new CompletableFuture<>()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("DISPLAY");
    assertThat(started).isEmpty();
  }

  @Test
  void failsWhenProgramIsAbsent() {
    SystemBrowser browser = new SystemBrowser("Linux", SCREEN, command -> {
      throw new IOException("error=2, No such file or directory");
    });

    assertThatThrownBy(() -> browser.open(ADDRESS, new CompletableFuture<>()))
        .isInstanceOf(IOException.class)
        .hasMessage("xdg-open cannot be started");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4})
  void failsWhenProgramFindsNoBrowser(int status) {
    assertThatThrownBy(() -> browser("Linux", SCREEN, FakeProcess.ended(status))
            .open(ADDRESS, new CompletableFuture<>()))
        .isInstanceOf(IOException.class)
        .hasMessage("xdg-open has ended with status " + status);
  }

  @Test
  void returnsAtOnceWhenTheRedirectHasCome() throws Exception {
    CompletableFuture<String> done = CompletableFuture.completedFuture("code");
    browser("Linux", SCREEN, new FakeProcess(1)).open(ADDRESS, done);

    assertThat(started).isNotEmpty();
  }

  @Test
  void returnsWhenTheRedirectHasFailed() throws Exception {
    CompletableFuture<String> failed = CompletableFuture.failedFuture(new IOException("gone"));
    browser("Linux", SCREEN, new FakeProcess(1)).open(ADDRESS, failed);

    assertThat(started).isNotEmpty();
  }

  @Test
  void startsRealProgram() throws Exception {
    assertThat(SystemBrowser.ofProcess()
            .launcher()
            .start(List.of(java(), "-version"))
            .waitFor())
        .isZero();
  }

  private static String java() {
    return ProcessHandle.current().info().command().orElseThrow();
  }
}
