/** Scripted outcomes of calls. Internal: it may change at any time. */
@NullMarked
package com.beeper.desktop.testkit.internal.script;

import org.jspecify.annotations.NullMarked;
