package com.beeper.desktop.compatibility.environments;

import java.nio.file.Path;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Runs a web application in Jetty, prints the response of its servlet, and ends. */
public final class JettyHost {

  private JettyHost() {}

  /**
   * Runs it.
   *
   * @param args the folder of the web application, and the jars that all applications share
   */
  public static void main(String[] args) throws Exception {
    // Jetty makes the class loader of an application below that of the thread.
    Thread.currentThread().setContextClassLoader(SharedClassLoader.loader(args));
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    WebAppContext context = new WebAppContext(Path.of(args[0]).toUri().toString(), "/");
    context.setParentLoaderPriority(false);
    context.addServlet("com.beeper.desktop.compatibility.environments.CallServlet", "/call");
    server.setHandler(context);
    server.start();
    System.out.println(TomcatHost.get(connector.getLocalPort()));
    server.stop();
  }
}
