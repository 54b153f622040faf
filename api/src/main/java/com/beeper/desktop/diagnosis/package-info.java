/**
 * The findings of {@link com.beeper.desktop.BeeperDesktop#diagnose()}: what a client uses and what it can
 * reach, as text for a bug report.
 */
@NullMarked
package com.beeper.desktop.diagnosis;

import org.jspecify.annotations.NullMarked;
