/**
 * Programs whose start is measured: each retrieves one login session and prints the time when it has it. They use nothing of the
 * other packages but models, because whatever they load is measured.
 *
 * <p>Not published.
 */
@NullMarked
package com.beeper.desktop.benchmarks.start;

import org.jspecify.annotations.NullMarked;
