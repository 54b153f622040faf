package com.beeper.desktop.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/**
 * Starts a fake Beeper Desktop for the tests of a class, connects the application to it, and supplies it
 * as a bean.
 *
 * <pre>{@code
 * @SpringBootTest
 * @AutoConfigureFakeBeeperDesktop
 * class GreeterTest {
 *   @Autowired FakeBeeperDesktop server;
 *   @Autowired Greeter greeter;
 *
 *   @Test
 *   void greets() {
 *     String family = server.chat("Family").id();
 *     greeter.greet(family);
 *     server.assertCalled("messages.send", 1);
 *   }
 * }
 * }</pre>
 *
 * <p>The application needs no access token then; its properties for address and token are ignored. The
 * server lives as long as the application context, which Spring shares between tests; a bean of type {@link
 * com.beeper.desktop.testkit.FakeBeeperDesktop} in the configuration of a test replaces it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ImportAutoConfiguration(FakeBeeperDesktopAutoConfiguration.class)
public @interface AutoConfigureFakeBeeperDesktop {}
