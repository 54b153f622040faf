package com.beeper.desktop.testkit;

import com.beeper.desktop.BeeperDesktop;
import com.beeper.desktop.BeeperDesktopAsync;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Provides each test with its own fake server and a client, and closes both after the test.
 *
 * <p>Tests declare them as parameters of type {@link FakeBeeperDesktop}, {@link BeeperDesktop},
 * {@link BeeperDesktopAsync} or {@link FakeClock}:
 *
 * <pre>{@code
 * @WithFakeBeeperDesktop
 * class FamilyTest {
 *   @Test
 *   void greets(FakeBeeperDesktop server, BeeperDesktop client) {
 *     String family = server.chat("Family").message("Ada", "hi").id();
 *     new Greeter(client).greet(family);
 *     server.assertCalled("messages.send", 1);
 *   }
 * }
 * }</pre>
 *
 * <p>Registering the extension instead allows settings and a scene for all tests of the class:
 *
 * <pre>{@code
 * @RegisterExtension
 * final FakeBeeperDesktopExtension desktop = FakeBeeperDesktopExtension.create()
 *     .scene(server -> server.chat("Family").message("Ada", "hi"));
 * }</pre>
 *
 * <p>Tests may run in parallel. Works with JUnit 5 and 6, which the application adds itself.
 */
public final class FakeBeeperDesktopExtension
    implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(FakeBeeperDesktopExtension.class);

  private Consumer<FakeBeeperDesktop.Builder> settings = builder -> {};
  private Consumer<BeeperDesktop.Builder> clientSettings = builder -> {};
  private Consumer<FakeBeeperDesktop> scene = server -> {};

  /** The server and client of a test. */
  private record Pair(FakeBeeperDesktop server, BeeperDesktop client) {}

  /** Creates an extension without settings. Used by {@link WithFakeBeeperDesktop}. */
  public FakeBeeperDesktopExtension() {}

  /**
   * Creates an extension to register.
   *
   * @return a new extension
   */
  public static FakeBeeperDesktopExtension create() {
    return new FakeBeeperDesktopExtension();
  }

  /**
   * Sets the settings of the servers.
   *
   * @param newSettings called with the builder of each server
   * @return this
   */
  public FakeBeeperDesktopExtension server(Consumer<FakeBeeperDesktop.Builder> newSettings) {
    settings = newSettings;
    return this;
  }

  /**
   * Sets the settings of the clients.
   *
   * @param newSettings called with the builder of each client, which has the base URL and the token
   * @return this
   */
  public FakeBeeperDesktopExtension client(Consumer<BeeperDesktop.Builder> newSettings) {
    clientSettings = newSettings;
    return this;
  }

  /**
   * Sets the initial scene of each test.
   *
   * @param newScene called with each new server
   * @return this
   */
  public FakeBeeperDesktopExtension scene(Consumer<FakeBeeperDesktop> newScene) {
    scene = newScene;
    return this;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    FakeBeeperDesktop.Builder builder = FakeBeeperDesktop.builder();
    settings.accept(builder);
    FakeBeeperDesktop server = builder.start();
    try {
      scene.accept(server);
      BeeperDesktop.Builder client =
          BeeperDesktop.builder().baseUrl(server.baseUrl()).accessToken(server.accessToken());
      clientSettings.accept(client);
      context.getStore(NAMESPACE).put(Pair.class, new Pair(server, client.build()));
    } catch (RuntimeException | AssertionError e) {
      server.close();
      throw e;
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Pair pair = context.getStore(NAMESPACE).remove(Pair.class, Pair.class);
    if (pair != null) {
      pair.client().close();
      pair.server().close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == FakeBeeperDesktop.class
        || type == BeeperDesktop.class
        || type == BeeperDesktopAsync.class
        || type == FakeClock.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Pair pair = context.getStore(NAMESPACE).get(Pair.class, Pair.class);
    if (pair == null) {
      throw new IllegalStateException("Each test has its own server, so only test methods and"
          + " methods with @BeforeEach or @AfterEach can have one as a parameter");
    }
    Class<?> type = parameter.getParameter().getType();
    if (type == FakeBeeperDesktop.class) {
      return pair.server();
    } else if (type == FakeClock.class) {
      return pair.server().clock();
    } else if (type == BeeperDesktopAsync.class) {
      return pair.client().async();
    }
    return pair.client();
  }
}
