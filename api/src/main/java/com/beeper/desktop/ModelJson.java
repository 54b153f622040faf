package com.beeper.desktop;

import com.beeper.desktop.codec.TypeRef;

/**
 * Converts models to JSON text and back, with the codec of a client. Obtained from {@link
 * BeeperDesktop#json()} or {@link BeeperDesktopAsync#json()}.
 *
 * <pre>{@code
 * Chat chat = client.chats().retrieve(chatId);
 * String text = client.json().toJson(chat);
 * Chat same = client.json().fromJson(Chat.class, text);
 * List<Chat> chats = client.json().fromJson(new TypeRef<List<Chat>>() {}, "[" + text + "]");
 * }</pre>
 *
 * <p>Suited to fixtures, caches and files. The text of a model is the JSON of the API and holds
 * everything that the server sent, members unknown to this version included: reading it gives a
 * model that is equal to the first. Secrets are not masked, unlike in {@code toString()}.
 *
 * <p>Models, unions and enums of the SDK are bound by the SDK itself. All other types, such as
 * collections of models and classes of the application, are bound by the data binding of the
 * codec's JSON library, with models nested in them at any depth.
 *
 * <p>No method performs I/O, so the methods also work after the client was closed. Thread-safe. Not
 * intended to be implemented outside tests; methods may be added in minor releases.
 */
public interface ModelJson {

  /**
   * Returns the JSON text of a value, without white space between tokens.
   *
   * @param value a model, union or enum of the SDK, a collection or map of them, or a value that
   *     the codec's JSON library can write; not null
   * @return the text; not masked, so it contains the secrets of the value
   * @throws IllegalArgumentException if {@code value} is null, cannot be written by the JSON
   *     library, is or contains the constant {@code UNRECOGNIZED} of an enum, or is a model that
   *     contains half a surrogate pair or is nested deeper than 256 levels
   */
  String toJson(Object value);

  /**
   * Returns the value that a JSON text stands for.
   *
   * <p>The text is checked like a response: it holds exactly one JSON value, which is not null, is
   * nested at most 256 levels deep and has no number of more than 1,000 characters. A client with
   * {@link CallOptions.Builder#validateResponses validateResponses} also requires every member that
   * the API requires.
   *
   * @param type a model, union or enum of the SDK, or a class that the codec's JSON library can
   *     read; not null
   * @param text the JSON text; not null
   * @param <T> the type
   * @return the value, never null
   * @throws DecodingException if the text is not JSON or does not fit the type; it has the JSON
   *     path, and quotes no values of the text
   * @throws IllegalArgumentException if an argument is null
   */
  <T> T fromJson(Class<T> type, String text);

  /**
   * Returns the value of a generic type that a JSON text stands for, for example a list of models.
   *
   * <p>The text is checked as in {@link #fromJson(Class, String)}.
   *
   * @param type the type, for example {@code new TypeRef<List<Chat>>() {}}; not null
   * @param text the JSON text; not null
   * @param <T> the type
   * @return the value, never null
   * @throws DecodingException if the text is not JSON or does not fit the type; it has the JSON
   *     path, and quotes no values of the text
   * @throws IllegalArgumentException if an argument is null
   */
  <T> T fromJson(TypeRef<T> type, String text);
}
