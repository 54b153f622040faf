/**
 * Spring Boot for the SDK: an auto-configured {@link com.beeper.desktop.BeeperDesktop}, settings in
 * {@linkplain com.beeper.desktop.spring.BeeperDesktopProperties properties}, {@linkplain
 * com.beeper.desktop.spring.BeeperEventListener listeners of events}, observations and health.
 *
 * <pre>{@code
 * @RestController
 * class ChatController {
 *   private final BeeperDesktop client;
 *
 *   ChatController(BeeperDesktop client) {
 *     this.client = client;
 *   }
 *
 *   @GetMapping("/chats")
 *   List<Chat> chats() {
 *     return client.chats().list().items();
 *   }
 * }
 * }</pre>
 *
 * <p>Two artifacts contain this package, one for each generation of Spring Boot, which have other
 * packages and another version of Jackson. Their sources are the same, apart from the classes for
 * Jackson and for health, and compiled against each generation; an application uses one of them.
 */
@NullMarked
package com.beeper.desktop.spring;

import org.jspecify.annotations.NullMarked;
