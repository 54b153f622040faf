/**
 * Tests of Spring Boot applications with the fake server of {@code beeper-desktop-testkit}, which the
 * application adds in scope {@code test}.
 */
@NullMarked
package com.beeper.desktop.spring.test;

import org.jspecify.annotations.NullMarked;
