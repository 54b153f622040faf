package com.beeper.desktop.compatibility.environments;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.bridges.LoginSession;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/** A servlet of a user, which calls Beeper Desktop with what it finds where it is deployed. */
public final class CallServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setCharacterEncoding("UTF-8");
    BeeperDesktop.Builder builder = BeeperDesktop.builder()
        .baseUrl(URI.create(System.getProperty("server")))
        .accessToken(System.getProperty("token"));
    try (BeeperDesktop client = builder.build()) {
      LoginSession session = client.bridges().loginSessions().retrieve("b", "s");
      LoginSession later =
          client.async().bridges().loginSessions().retrieve("b", "s").join();
      boolean own = getClass().getClassLoader().equals(BeeperDesktop.class.getClassLoader());
      response
          .getWriter()
          .println((own ? "own " : "shared ") + session.status() + " " + session.equals(later));
    }
    response.getWriter().println("diagnosis:");
    response.getWriter().print(builder.diagnose());
  }
}
