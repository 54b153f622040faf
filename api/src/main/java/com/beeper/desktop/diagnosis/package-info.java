/**
 * The findings of {@link com.beeper.desktop.BeeperDesktop#diagnose()}: the parts and settings that a
 * client uses, and the state of its server, as text for a bug report.
 */
@NullMarked
package com.beeper.desktop.diagnosis;

import org.jspecify.annotations.NullMarked;
