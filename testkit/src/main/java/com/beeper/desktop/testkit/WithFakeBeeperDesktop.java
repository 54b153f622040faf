package com.beeper.desktop.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Provides each test of a class with its own fake server and a client as parameters, see
 * {@link FakeBeeperDesktopExtension}. Needs JUnit 5 or 6.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(FakeBeeperDesktopExtension.class)
public @interface WithFakeBeeperDesktop {}
