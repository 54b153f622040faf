package com.beeper.desktop.compatibility.environments;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.ConfigurationException;
import com.beeper.desktop.bridges.LoginSession;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** A program of a user. */
public final class ProbeProgram {

  private ProbeProgram() {}

  /**
   * Calls Beeper Desktop in both ways, and prints what comes and a diagnosis.
   *
   * @param args where Beeper Desktop is, the access token, and, if it shall not be as it is, which
   *     context class loader the thread has
   */
  public static void main(String[] args) throws MalformedURLException {
    if (args.length > 2) {
      Thread.currentThread().setContextClassLoader(context(args[2]));
    }
    BeeperDesktop.Builder builder =
        BeeperDesktop.builder().baseUrl(URI.create(args[0])).accessToken(args[1]);
    try (BeeperDesktop client = builder.build()) {
      LoginSession session = client.bridges().loginSessions().retrieve("b", "s");
      LoginSession later =
          client.async().bridges().loginSessions().retrieve("b", "s").join();
      System.out.println(session.status() + " " + session.equals(later));
    } catch (ConfigurationException e) {
      System.out.println(e.getMessage());
    }
    System.out.println("diagnosis:");
    System.out.println(builder.diagnose());
  }

  @SuppressWarnings("NullAway") // a thread may have none
  private static ClassLoader context(String name) throws MalformedURLException {
    return switch (name) {
      case "none" -> null;
      case "blind" -> ClassLoader.getPlatformClassLoader();
      case "copy" -> copy();
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Creates a class loader with a second copy of every class. */
  private static ClassLoader copy() throws MalformedURLException {
    String[] path = System.getProperty("java.class.path").split(File.pathSeparator, -1);
    URL[] urls = new URL[path.length];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = Path.of(path[i]).toUri().toURL();
    }
    return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }
}
