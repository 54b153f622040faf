package com.beeper.desktop.integration.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.integration.jvm.UserProgram.Run;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No thread that calls have started keeps what its first caller had: its inheritable thread locals and
 * its context class loader, with all classes of a web application.
 */
class InheritedStateTest {

  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource(names = {"JDK", "APACHE"})
  void threadsKeepNothingOfTheirFirstCaller(BackEndJars transport) throws Exception {
    CallProgram program = CallProgram.compile(folder, """
          static final InheritableThreadLocal<Object> TENANT = new InheritableThreadLocal<>();

          static java.lang.ref.WeakReference<ClassLoader> callAsTenant(BeeperDesktop client)
              throws Exception {
            ClassLoader loader = new URLClassLoader(new URL[0]);
            Thread tenant = new Thread(() -> {
              TENANT.set(loader);
              Thread.currentThread().setContextClassLoader(loader);
              System.out.println(outcome(() -> blocking(client)));
              System.out.println(outcome(() -> later(client)));
              byte[] file = new byte[200_000];
              for (boolean async : new boolean[] {false, true}) {
                AssetUploadParams upload = AssetUploadParams.builder()
                    .file(new java.io.ByteArrayInputStream(file), file.length).build();
                System.out.println(outcome(() -> async
                    ? client.async().assets().upload(upload).join().uploadId()
                    : client.assets().upload(upload).uploadId()));
                System.out.println(outcome(() -> {
                  try (AssetContent content = async
                      ? client.async().assets().open("file:///a").join()
                      : client.assets().open("file:///a")) {
                    return content.stream().readAllBytes().length;
                  }
                }));
              }
            });
            tenant.start();
            tenant.join();
            return new java.lang.ref.WeakReference<>(loader);
          }
        """, """
          try (BeeperDesktop client = client(args[0])) {
            java.lang.ref.WeakReference<ClassLoader> loader = callAsTenant(client);
            long end = System.nanoTime() + 20_000_000_000L;
            while (loader.get() != null && System.nanoTime() < end) {
              System.gc();
              Thread.onSpinWait();
            }
            if (loader.get() == null) {
              System.out.println("released");
            }
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
              if (loader.get() != null) {
                System.out.println("kept while this lives: " + thread
                    + (thread.getContextClassLoader() == loader.get() ? ", class loader" : ""));
              }
            }
          }
        """);
    try (SmallServer server = SmallServer.start("127.0.0.1")) {
      Run run = program.run(
          transport,
          // The JDK's client uses the common pool, whose threads would inherit from the caller.
          List.of("-Djava.util.concurrent.ForkJoinPool.common.parallelism=1"),
          "http://127.0.0.1:" + server.port());
      assertThat(run.out().lines())
          .containsExactly("COMPLETE", "COMPLETE", "u", "36", "u", "36", "released");
    }
  }
}
