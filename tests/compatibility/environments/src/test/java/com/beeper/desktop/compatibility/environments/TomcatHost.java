package com.beeper.desktop.compatibility.environments;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/** Runs a web application in Tomcat, prints the response of its servlet, and ends. */
public final class TomcatHost {

  private TomcatHost() {}

  /**
   * Runs it.
   *
   * @param args the folder of the web application, and the jars that all applications share
   */
  public static void main(String[] args) throws Exception {
    Path base = Files.createTempDirectory("tomcat");
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(base.toString());
    tomcat.setHostname("127.0.0.1");
    tomcat.setPort(0);
    tomcat.getConnector();
    Context context = tomcat.addContext("", args[0]);
    context.setParentClassLoader(SharedClassLoader.loader(args));
    Tomcat.addServlet(context, "call", "com.beeper.desktop.compatibility.environments.CallServlet");
    context.addServletMapping("/call", "call");
    tomcat.start();
    System.out.println(get(tomcat.getConnector().getLocalPort()));
    awaitNoThreadOfTheSdk();
    context.stop(); // here Tomcat looks for threads that the application has left behind
    tomcat.stop();
    tomcat.destroy();
  }

  /** Waits for the end of the threads of the closed client. */
  private static void awaitNoThreadOfTheSdk() {
    long patience = System.nanoTime() + 30_000_000_000L;
    while (System.nanoTime() < patience
        && Thread.getAllStackTraces().keySet().stream()
            .anyMatch(thread -> thread.getName().startsWith("beeper-desktop"))) {
      Thread.onSpinWait();
    }
  }

  static String get(int port) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/call"))
                .build(),
            BodyHandlers.ofString())
        .body();
  }
}
