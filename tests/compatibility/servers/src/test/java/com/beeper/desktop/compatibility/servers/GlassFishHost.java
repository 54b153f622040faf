package com.beeper.desktop.compatibility.servers;

import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/**
 * Runs an embedded GlassFish. It is used by reflection, because its jar has copies of all Jakarta APIs.
 */
public final class GlassFishHost {

  private static final String PACKAGE = "org.glassfish.embeddable.";

  private GlassFishHost() {}

  /**
   * Runs it until standard input ends.
   *
   * @param args the port, and a folder for files
   */
  public static void main(String[] args) throws Exception {
    Path configuration = Path.of(args[1], "domain.xml");
    try (InputStream in = Objects.requireNonNull(
        GlassFishHost.class.getResourceAsStream("/org/glassfish/embed/domain.xml"))) {
      Files.writeString(
          configuration,
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("0.0.0.0", "127.0.0.1")
              .replace("<network-listener ", "<network-listener address=\"127.0.0.1\" ")
              // Each idle one keeps the application that it has served last.
              .replace(
                  "<thread-pool name=\"http-thread-pool\"",
                  "<thread-pool name=\"http-thread-pool\" min-thread-pool-size=\"1\""
                      + " max-thread-pool-size=\"4\""));
    }
    Properties settings = new Properties();
    settings.setProperty("com.sun.aas.configFileURI", configuration.toUri().toString());
    settings.setProperty(
        "embedded-glassfish-config.server.network-config.network-listeners"
            + ".network-listener.http-listener.port",
        args[0]);
    settings.setProperty(
        "embedded-glassfish-config.server.network-config.network-listeners"
            + ".network-listener.http-listener.enabled",
        "true");
    Class<?> properties = Class.forName(PACKAGE + "GlassFishProperties");
    Class<?> runtimeType = Class.forName(PACKAGE + "GlassFishRuntime");
    Object runtime = runtimeType.getMethod("bootstrap").invoke(null);
    Class<?> serverType = Class.forName(PACKAGE + "GlassFish");
    Object server = runtimeType
        .getMethod("newGlassFish", properties)
        .invoke(runtime, properties.getConstructor(Properties.class).newInstance(settings));
    serverType.getMethod("start").invoke(server);
    Object deployer = serverType.getMethod("getDeployer").invoke(server);
    Class<?> deployerType = Class.forName(PACKAGE + "Deployer");
    HostCommands.run(new HostCommands.Deployer() {
      @Override
      public void deploy(String name, File war) throws Exception {
        deployerType
            .getMethod("deploy", File.class, String[].class)
            .invoke(deployer, war, new String[] {"--name=" + name, "--contextroot=" + name});
      }

      @Override
      public void undeploy(String name) throws Exception {
        deployerType
            .getMethod("undeploy", String.class, String[].class)
            .invoke(deployer, name, new String[0]);
      }
    });
  }
}
