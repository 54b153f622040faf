/**
 * The suite that writes {@code docs/performance.md}: the server, the programs that are compared, the JVMs that measure them, and
 * the document. {@link com.beeper.desktop.benchmarks.performance.PerformanceSuite} is the program to run.
 *
 * <p>Not published.
 */
@NullMarked
package com.beeper.desktop.benchmarks.performance;

import org.jspecify.annotations.NullMarked;
