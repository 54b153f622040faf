package com.beeper.desktop.compatibility.servers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Jakarta EE server that applications are deployed to. */
interface Server extends AutoCloseable {

  /** Returns its process. */
  ServerProcess process();

  /**
   * Deploys a WAR, and waits until it responds. The path of the application is its name.
   *
   * @param path of a resource in the application
   */
  void deploy(Path war, String name, String path) throws Exception;

  /** Removes an application, and waits until its resource is gone. */
  void undeploy(String name, String path) throws Exception;

  @Override
  default void close() {
    process().close();
  }

  /** The servers. */
  enum Kind {
    WILDFLY("WildFly", "wildfly") {
      @Override
      Server start(Path jdk, Path folder, List<String> options) throws IOException {
        return new ByFolder(wildfly(jdk, folder, options), folder.resolve("deployments"));
      }
    },
    OPEN_LIBERTY("Open Liberty", "open-liberty") {
      @Override
      Server start(Path jdk, Path folder, List<String> options) throws IOException {
        return new ByFolder(
            openLiberty(jdk, folder, options), folder.resolve("servers/probe/dropins"));
      }
    },
    PAYARA_MICRO("Payara Micro", "payara") {
      @Override
      Server start(Path jdk, Path folder, List<String> options) throws IOException {
        return new ByCommand(hosted(
            jdk,
            folder,
            options,
            PayaraHost.class,
            HOMES.resolve("payara-micro-" + version() + ".jar")));
      }
    },
    GLASSFISH("GlassFish", "glassfish") {
      @Override
      Server start(Path jdk, Path folder, List<String> options) throws IOException {
        return new ByCommand(hosted(
            jdk,
            folder,
            options,
            GlassFishHost.class,
            HOMES.resolve("glassfish-embedded-all-" + version() + ".jar")));
      }

      // It never removes the listeners that it adds for each deployment.
      @Override
      boolean unloadsApplications() {
        return false;
      }
    };

    private static final Path HOMES = Path.of(System.getProperty("servers.folder"));

    private final String label;
    private final String property;

    Kind(String label, String property) {
      this.label = label;
      this.property = property;
    }

    /**
     * Starts it.
     *
     * @param jdk the JDK to run on
     * @param folder for its files
     * @param options of the JVM
     */
    abstract Server start(Path jdk, Path folder, List<String> options) throws IOException;

    /** Returns whether classes of applications that have been removed are unloaded. */
    boolean unloadsApplications() {
      return true;
    }

    String version() {
      return System.getProperty(property + ".version");
    }

    @Override
    public String toString() {
      return label;
    }

    private static ServerProcess wildfly(Path jdk, Path folder, List<String> options)
        throws IOException {
      Path home = HOMES.resolve("wildfly-" + System.getProperty("wildfly.version"));
      Path configuration = Files.createDirectories(folder.resolve("configuration"));
      for (String name : List.of(
          "application-roles.properties",
          "application-users.properties",
          "mgmt-groups.properties",
          "mgmt-users.properties",
          "logging.properties")) {
        Files.copy(
            home.resolve("standalone/configuration").resolve(name), configuration.resolve(name));
      }
      Files.writeString(
          configuration.resolve("standalone.xml"),
          Files.readString(home.resolve("standalone/configuration/standalone.xml"))
              .replace("scan-interval=\"5000\"", "scan-interval=\"300\""));
      Files.createDirectories(folder.resolve("deployments"));
      int port = ServerProcess.freePort();
      List<String> arguments = new ArrayList<>(options);
      arguments.addAll(List.of(
          "-Djboss.home.dir=" + home,
          "-Djboss.server.base.dir=" + folder,
          "-Djboss.http.port=" + port,
          "-Djboss.https.port=" + ServerProcess.freePort(),
          "-Djboss.management.http.port=" + ServerProcess.freePort(),
          "-Dlogging.configuration="
              + configuration.resolve("logging.properties").toUri(),
          "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
          "--add-opens=java.base/java.io=ALL-UNNAMED",
          "--add-opens=java.base/java.net=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.management/javax.management=ALL-UNNAMED",
          "--add-opens=java.naming/javax.naming=ALL-UNNAMED",
          "-jar",
          home.resolve("jboss-modules.jar").toString(),
          "-mp",
          home.resolve("modules").toString(),
          "org.jboss.as.standalone",
          "-b=127.0.0.1",
          "-bmanagement=127.0.0.1"));
      return ServerProcess.start(jdk, folder, port, Map.of(), arguments);
    }

    private static ServerProcess openLiberty(Path jdk, Path folder, List<String> options)
        throws IOException {
      int port = ServerProcess.freePort();
      Path server = Files.createDirectories(folder.resolve("servers/probe"));
      Files.createDirectories(server.resolve("dropins"));
      Files.writeString(server.resolve("server.xml"), """
          <server>
            <featureManager>
              <feature>webProfile-10.0</feature>
              <feature>mpConfig-3.1</feature>
            </featureManager>
            <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="-1"/>
            <applicationMonitor updateTrigger="polled" pollingRate="300ms"/>
          </server>
          """.formatted(port));
      Path tools = HOMES.resolve("wlp/bin/tools");
      List<String> arguments = new ArrayList<>(options);
      arguments.addAll(List.of(
          "--add-exports=java.base/sun.security.action=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "-javaagent:" + tools.resolve("ws-javaagent.jar"),
          "-jar",
          tools.resolve("ws-server.jar").toString(),
          "probe"));
      return ServerProcess.start(
          jdk, folder, port, Map.of("WLP_USER_DIR", folder.toString()), arguments);
    }

    /** Copies a class with its nested ones; other classes must not be seen by the server. */
    private static void copyClasses(Class<?> type, Path target) throws IOException {
      String name = type.getSimpleName();
      Path folder = Path.of("target/test-classes", type.getPackageName().replace('.', '/'));
      Path copy = Files.createDirectories(target.resolve(type.getPackageName().replace('.', '/')));
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          String fileName = file.getFileName().toString();
          if (fileName.equals(name + ".class") || fileName.startsWith(name + "$")) {
            Files.copy(file, copy.resolve(fileName));
          }
        }
      }
    }

    /** Starts a server within a program that takes commands. */
    private static ServerProcess hosted(
        Path jdk, Path folder, List<String> options, Class<?> program, Path jar)
        throws IOException {
      int port = ServerProcess.freePort();
      Path classes = Files.createDirectories(folder.resolve("host"));
      copyClasses(program, classes);
      copyClasses(HostCommands.class, classes);
      List<String> arguments = new ArrayList<>(options);
      arguments.addAll(List.of(
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.net=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/jdk.internal.loader=ALL-UNNAMED",
          "--add-opens=java.base/sun.net.www.protocol.jrt=ALL-UNNAMED",
          "--add-opens=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
          "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
          "--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED",
          "--add-opens=java.logging/java.util.logging=ALL-UNNAMED",
          "--add-opens=java.management/sun.management=ALL-UNNAMED",
          "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
          "-cp",
          jar + File.pathSeparator + classes,
          program.getName(),
          Integer.toString(port),
          folder.toString()));
      return ServerProcess.start(jdk, folder, port, Map.of(), arguments);
    }
  }

  /** A server that deploys what is in a folder. */
  record ByFolder(ServerProcess process, Path deployments) implements Server {

    @Override
    public void deploy(Path war, String name, String path) throws Exception {
      // Complete when it gets its name.
      Path part = deployments.resolveSibling(name + ".part");
      Files.copy(war, part);
      Files.move(part, deployments.resolve(name + ".war"), StandardCopyOption.ATOMIC_MOVE);
      process.awaitStatus("/" + name + path, status -> status == 200);
    }

    @Override
    public void undeploy(String name, String path) throws Exception {
      Files.delete(deployments.resolve(name + ".war"));
      process.awaitStatus("/" + name + path, status -> status != 200);
      process.await(
          "the end of the deployment",
          () -> !Files.exists(deployments.resolve(name + ".war.deployed")));
    }
  }

  /** A server in a program that takes commands. */
  record ByCommand(ServerProcess process) implements Server {

    @Override
    public void deploy(Path war, String name, String path) throws Exception {
      process.send("deploy " + name + " " + war);
      process.awaitStatus("/" + name + path, status -> status == 200);
    }

    @Override
    public void undeploy(String name, String path) throws Exception {
      process.send("undeploy " + name);
      process.awaitStatus("/" + name + path, status -> status != 200);
    }
  }
}
