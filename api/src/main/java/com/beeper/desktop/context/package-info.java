/**
 * The propagation of the caller's context, such as a trace, the diagnostic context of a logging
 * library or thread locals, to the work that the SDK performs on other threads: {@link
 * com.beeper.desktop.context.ContextPropagation}, and the service through which integrations supply
 * it.
 */
@NullMarked
package com.beeper.desktop.context;

import org.jspecify.annotations.NullMarked;
