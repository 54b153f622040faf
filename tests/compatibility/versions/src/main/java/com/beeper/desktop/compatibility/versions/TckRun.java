package com.beeper.desktop.compatibility.versions;

import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.codec.CodecProvider;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * One run in a JVM of its own: creates the back end that is on the class path, as a client does when
 * it is built, then runs its tests. Prints the outcome on standard output, in lines that start with
 * {@link #MARK}.
 */
final class TckRun {

  /** Starts each line that is for the reader of this process. */
  static final String MARK = "@matrix@";

  private TckRun() {}

  /**
   * Runs the tests.
   *
   * @param args the folder of the test classes, and a pattern of names to leave out
   */
  public static void main(String[] args) {
    if (!starts()) {
      return;
    }
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClasspathRoots(Set.of(Path.of(args[0]))))
                .filters(ClassNameFilter.includeClassNamePatterns(".*Test"))
                .filters(ClassNameFilter.excludeClassNamePatterns(args[1]))
                .build(),
            listener);
    TestExecutionSummary summary = listener.getSummary();
    for (TestExecutionSummary.Failure failure : summary.getFailures()) {
      print(
          "failed",
          failure.getTestIdentifier().getLegacyReportingName() + " " + failure.getException());
    }
    // A class that fails before its tests would else look like one that has none.
    print("ran", summary.getTestsStartedCount() + " " + summary.getTestsSucceededCount());
    // Threads that a library leaves behind must not keep the process.
    Runtime.getRuntime().exit(0);
  }

  private static boolean starts() {
    try {
      for (CodecProvider provider : ServiceLoader.load(CodecProvider.class)) {
        provider.create();
      }
      for (TransportProvider provider : ServiceLoader.load(TransportProvider.class)) {
        provider.create(TransportSettings.DEFAULTS).close();
      }
      return true;
    } catch (ConfigurationException e) {
      print("refused", String.valueOf(e.getMessage()));
    } catch (Throwable e) { // the class is known only at run time
      print("broken", e.toString());
    }
    return false;
  }

  private static void print(String what, String text) {
    byte[] line =
        (MARK + what + " " + text.replaceAll("\\s+", " ") + "\n").getBytes(StandardCharsets.UTF_8);
    System.out.writeBytes(line);
    System.out.flush();
  }
}
