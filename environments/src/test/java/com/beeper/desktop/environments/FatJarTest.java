package com.beeper.desktop.environments;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.environments.OwnJvm.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One jar with everything in it, as shading tools make it. */
class FatJarTest {

  @TempDir
  Path folder;

  /** What becomes of files that several jars have. */
  enum Services {
    /** All lines are kept, as they must be. */
    MERGED,
    /** The first file is taken, so one provider is lost. */
    FIRST,
    /** They are left out. */
    NONE
  }

  @ParameterizedTest
  @EnumSource(names = {"MERGED", "FIRST"})
  void callsWithOnePair(Services services) throws Exception {
    assertThat(run(services, Jars.JDK, Jars.JACKSON)).isEqualTo("COMPLETE");
  }

  @Test
  void theHighestPriorityOfManyWins() throws Exception {
    assertThat(run(Services.MERGED, Jars.JDK, Jars.APACHE, Jars.JSONB, Jars.JACKSON))
        .isEqualTo("COMPLETE");
  }

  @Test
  void withoutServiceFilesItSaysWhatToDo() throws Exception {
    assertThat(run(Services.NONE, Jars.JDK, Jars.JACKSON))
        .contains("META-INF/services")
        .contains("beeper-desktop-codec-jackson");
  }

  private String run(Services services, Jars... sets) throws Exception {
    Jars[] all = new Jars[sets.length + 1];
    all[0] = Jars.API;
    System.arraycopy(sets, 0, all, 1, sets.length);
    Path jar = folder.resolve("all.jar");
    pack(jar, Jars.of(all), services);
    try (Desktop desktop = Desktop.start()) {
      Run run = OwnJvm.run(List.of("-cp", jar.toString(), Program.class.getName(), desktop.url()));
      assertThat(run.err()).isEmpty();
      return run.out();
    }
  }

  private static void pack(Path target, List<Path> jars, Services services) throws IOException {
    Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();
    for (Path jar : jars) {
      try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          add(files, entry.getName(), in.readAllBytes(), services);
        }
      }
    }
    String program = Program.class.getName().replace('.', '/') + ".class";
    try (var in = Program.class.getClassLoader().getResourceAsStream(program)) {
      add(files, program, in.readAllBytes(), services);
    }
    try (OutputStream out = Files.newOutputStream(target);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, ByteArrayOutputStream> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        file.getValue().writeTo(zip);
      }
    }
  }

  private static void add(
      Map<String, ByteArrayOutputStream> files, String name, byte[] content, Services services)
      throws IOException {
    boolean service = name.startsWith("META-INF/services/");
    if (name.endsWith("/") || name.endsWith("module-info.class") || name.endsWith("MANIFEST.MF")) {
      return;
    }
    if (service && services == Services.NONE) {
      return;
    }
    ByteArrayOutputStream there = files.get(name);
    if (there == null) {
      files.put(name, there = new ByteArrayOutputStream());
    } else if (!service || services == Services.FIRST) {
      return;
    }
    there.write(content);
    there.write(service ? new byte[] {'\n'} : new byte[0]);
  }
}
