package com.beeper.desktop.compatibility.environments;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.codec.JsonModel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** A program that reads each type of model by its class, and then does what {@link ApiTour} does. */
public final class AllModels {

  private AllModels() {}

  /** Prints {@code works}, or why it does not, and a diagnosis. */
  public static void main(String[] args) throws Exception {
    try (BeeperDesktop client = BeeperDesktop.builder()
        .baseUrl(URI.create(args[0]))
        .accessToken(args[1])
        .build()) {
      readAll(client);
    }
    ApiTour.main(args);
  }

  private static void readAll(BeeperDesktop client) throws IOException, ClassNotFoundException {
    Path jar = Path.of(
        URI.create(JsonModel.class.getProtectionDomain().getCodeSource().getLocation() + ""));
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().toList()) {
        String name = entry.getName();
        if (name.matches("com/beeper/desktop/\\w+/\\w+\\.class")) {
          Class<?> type = Class.forName(name.replace('/', '.').replaceFirst("\\.class$", ""));
          if (type.isInterface()
              && JsonModel.class.isAssignableFrom(type)
              && type != JsonModel.class) {
            Object read = client.json().fromJson(type, "{}");
            if (!type.isInstance(read)) {
              throw new IllegalStateException(name);
            }
          }
        }
      }
    }
  }
}
