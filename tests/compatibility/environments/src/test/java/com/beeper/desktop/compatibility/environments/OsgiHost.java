package com.beeper.desktop.compatibility.environments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** An OSGi framework in a JVM of its own. */
public final class OsgiHost {

  private OsgiHost() {}

  /**
   * Starts bundles, and prints what {@link ApiTour} in the last one returns.
   *
   * @param args the folder of the framework, the address of the fake server, its token, whether to read
   *     events, and the bundles
   */
  public static void main(String[] args) throws Exception {
    Framework framework = ServiceLoader.load(FrameworkFactory.class)
        .findFirst()
        .orElseThrow()
        .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, args[0]));
    framework.start();
    try {
      List<Bundle> bundles = install(framework, Arrays.asList(args).subList(4, args.length));
      Object result = bundles
          .get(bundles.size() - 1)
          .loadClass(ApiTour.class.getName())
          .getMethod("run", String.class, String.class, boolean.class)
          .invoke(null, args[1], args[2], Boolean.valueOf(args[3]));
      System.out.println(result);
    } finally {
      framework.stop();
      framework.waitForStop(0);
    }
  }

  private static List<Bundle> install(Framework framework, List<String> jars)
      throws BundleException {
    List<Bundle> bundles = new ArrayList<>();
    for (String jar : jars) {
      bundles.add(
          framework.getBundleContext().installBundle(Path.of(jar).toUri().toString()));
    }
    for (Bundle bundle : bundles) {
      bundle.start();
    }
    return bundles;
  }
}
