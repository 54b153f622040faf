package com.beeper.desktop.spring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.aot.hint.annotation.Reflective;

/**
 * Marks a method of a bean that receives live events. The type of its only parameter selects them: {@link
 * com.beeper.desktop.events.Event} for all, or one of its cases, for example {@link
 * com.beeper.desktop.events.MessageUpserted}.
 *
 * <pre>{@code
 * @Component
 * class Notifier {
 *   @BeeperEventListener
 *   void onMessage(MessageUpserted event) {
 *     event.messages().forEach(message -> …);
 *   }
 *
 *   @BeeperEventListener
 *   void onLoss(StreamGap gap) {
 *     …
 *   }
 * }
 * }</pre>
 *
 * <p>All methods of an application share one stream, {@link BeeperEventStream}. They are called with one
 * event at a time, on the client's executor; several methods for one event in the order of {@link
 * org.springframework.core.annotation.Order}. An exception is logged; the other methods are
 * still called, and the stream continues.
 */
@Documented
@Reflective
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface BeeperEventListener {}
