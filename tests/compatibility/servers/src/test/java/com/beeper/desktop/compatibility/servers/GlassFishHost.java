package com.beeper.desktop.compatibility.servers;

import java.io.File;

/** Runs GlassFish. It is used by reflection, because its jars have copies of all Jakarta APIs. */
public final class GlassFishHost {

  private GlassFishHost() {}

  /**
   * Runs it until standard input ends.
   *
   * @param args the port, and a folder for files
   */
  public static void main(String[] args) throws Exception {
    Class<?> propertiesType = Class.forName("org.glassfish.embeddable.GlassFishProperties");
    Object properties = propertiesType.getConstructor().newInstance();
    propertiesType
        .getMethod("setPort", String.class, int.class)
        .invoke(properties, "http-listener", Integer.valueOf(args[0]));
    propertiesType
        .getMethod("setProperty", String.class, String.class)
        .invoke(
            properties,
            "embedded-glassfish-config.server.network-config.network-listeners.network-listener"
                + ".http-listener.address",
            "127.0.0.1");
    Class<?> runtimeType = Class.forName("org.glassfish.embeddable.GlassFishRuntime");
    Object runtime = runtimeType.getMethod("bootstrap").invoke(null);
    Object server =
        runtimeType.getMethod("newGlassFish", propertiesType).invoke(runtime, properties);
    Class<?> serverType = Class.forName("org.glassfish.embeddable.GlassFish");
    serverType.getMethod("start").invoke(server);
    Object deployer = serverType.getMethod("getDeployer").invoke(server);
    Class<?> deployerType = Class.forName("org.glassfish.embeddable.Deployer");
    HostCommands.run(new HostCommands.Deployer() {
      @Override
      public void deploy(String name, File war) throws Exception {
        deployerType
            .getMethod("deploy", File.class, String[].class)
            .invoke(deployer, war, new String[] {"--contextroot=" + name, "--name=" + name});
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
