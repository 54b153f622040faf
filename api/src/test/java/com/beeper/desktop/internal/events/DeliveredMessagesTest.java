package com.beeper.desktop.internal.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.events.MessageUpserted;
import com.beeper.desktop.internal.events.DeliveredMessages.Position;
import com.beeper.desktop.internal.json.JsonType;
import com.beeper.desktop.internal.json.PlainValues;
import com.beeper.desktop.internal.messages.DefaultMessage;
import com.beeper.desktop.messages.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveredMessagesTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final DeliveredMessages delivered = new DeliveredMessages();

  @ParameterizedTest
  @CsvSource({
    // Numbers by value, whatever their length.
    "9, 10, -1",
    "10, 9, 1",
    "007, 7, 0",
    "12, 13, -1",
    "0, 9, -1",
    "90, 9, 1",
    // Text, if one of both has anything but digits.
    "9, 10/, 1",
    "10:, 9, -1",
    "a, b, -1",
    "'', 1, -1",
    "1, '', 1",
    "10, 9x, -1"
  })
  void comparesKeysAsNumbersIfBothAreDigits(String one, String other, int expected) {
    assertThat(Integer.signum(DeliveredMessages.compareKeys(one, other))).isEqualTo(expected);
  }

  @Test
  void sortsKeysOfDigitsByValueAndOthersAsText() {
    List<Message> numbers = new ArrayList<>(List.of(message("10"), message("9"), message("011")));
    DeliveredMessages.sort(numbers);
    assertThat(numbers).extracting(Message::sortKey).containsExactly("9", "10", "011");

    List<Message> mixed = new ArrayList<>(List.of(message("9"), message("10"), message("1a")));
    DeliveredMessages.sort(mixed);
    assertThat(mixed).extracting(Message::sortKey).containsExactly("10", "1a", "9");
  }

  @Test
  void messageIsNewAfterPositionOfItsChat() {
    delivered.setPosition("chat", new Position("5", NOON));

    assertThat(delivered.isNew("chat", message("4"))).isFalse();
    assertThat(delivered.isNew("chat", message("5"))).isFalse();
    assertThat(delivered.isNew("chat", message("6"))).isTrue();
  }

  @Test
  void messageOfUnknownChatIsNewAfterTimeOfOthers() {
    assertThat(delivered.isNew("chat", message("1"))).isFalse();

    delivered.setOthers(NOON);

    assertThat(delivered.isNew("chat", message("1", NOON))).isFalse();
    assertThat(delivered.isNew("chat", message("1", NOON.plusMillis(1)))).isTrue();
    delivered.setPosition("empty", Position.START);
    assertThat(delivered.isNew("empty", message("1", Instant.EPOCH))).isTrue();
  }

  @Test
  void remembersNewestTime() {
    delivered.addTime(NOON);
    delivered.addTime(NOON.minusSeconds(1));
    delivered.addTime(null);

    assertThat(delivered.newest()).isEqualTo(NOON);
  }

  @Test
  void forgottenChatCountsAsOneOfTheOthers() {
    delivered.setOthers(NOON);
    for (int i = 0; i < DeliveredMessages.MAX_ENTRIES; i++) {
      delivered.setPosition("chat" + i, new Position("5", NOON.plusSeconds(1)));
    }
    // Already known, so that none is forgotten for it.
    delivered.setPosition("chat1", new Position("5", NOON.plusSeconds(1)));
    assertThat(delivered.isNew("another", message("1", NOON.plusMillis(1)))).isTrue();

    delivered.setPosition("one more", new Position("5", NOON.plusSeconds(1)));

    assertThat(delivered.isNew("chat0", message("9", NOON.plusSeconds(1)))).isFalse();
    assertThat(delivered.isNew("chat0", message("9", NOON.plusSeconds(2)))).isTrue();
    assertThat(delivered.isNew("chat1", message("6"))).isTrue();
  }

  @Test
  void messageIsNewAfterLastDeliveredMessageOfItsChat() {
    delivered.setOthers(NOON.minusSeconds(1));
    delivered.add(event("chat", List.of("message-5", "message-7"), message("5"), message("7")));
    // An edit of an older message.
    delivered.add(event("chat", List.of("message-6"), message("6")));

    assertThat(delivered.isNew("chat", message("6"))).isFalse();
    assertThat(delivered.isNew("chat", message("7"))).isFalse();
    assertThat(delivered.isNew("chat", message("8"))).isTrue();
    assertThat(delivered.isNew("another", message("6"))).isTrue();
  }

  @Test
  void messageThatWasDeliveredWithoutItsPositionIsNotNew() {
    delivered.setPosition("chat", Position.START);
    delivered.add(event("chat", List.of("message-1")));
    delivered.add(event("chat", List.of("message-2"), raw(Map.of("id", "message-2"))));

    assertThat(delivered.isNew("chat", message("1"))).isFalse();
    assertThat(delivered.isNew("chat", message("2"))).isFalse();
    assertThat(delivered.isNew("chat", message("3"))).isTrue();
    assertThat(delivered.isNew("another", message("1"))).isFalse();
  }

  @Test
  void messageWithoutSortKeyIsNotNew() {
    delivered.setPosition("chat", Position.START);

    assertThat(delivered.isNew("chat", raw(Map.of("id", "1")))).isFalse();
  }

  @Test
  void messageWithoutTimeIsNotNewAfterTime() {
    delivered.setPosition("chat", new Position(null, NOON));

    assertThat(delivered.isNew("chat", raw(Map.of("id", "1", "sortKey", "1")))).isFalse();
  }

  @Test
  void remembersTimeOfEventWithoutChat() {
    MessageUpserted event = typed(Map.of("type", "message.upserted", "ts", NOON.toString()));
    delivered.add(event);

    assertThat(delivered.newest()).isEqualTo(NOON);
    assertThat(delivered.isRepeated(event)).isFalse();
  }

  @Test
  void recoveredMessageIsNotNew() {
    delivered.setPosition("chat", Position.START);
    delivered.addRecovered("chat", "message-5", message("5"));

    assertThat(delivered.isNew("chat", message("5"))).isFalse();
    assertThat(delivered.isNew("chat", message("6"))).isTrue();
  }

  @Test
  void eventRepeatsRecoveredMessageOnce() {
    delivered.addRecovered("chat", "message-5", message("5"));
    MessageUpserted event = event("chat", List.of("message-5"), message("5"));

    assertThat(delivered.isRepeated(event)).isTrue();
    assertThat(delivered.isRepeated(event)).isFalse();
  }

  static Stream<MessageUpserted> eventsWithMoreThanRecoveredMessage() {
    Message edited = message("5").toBuilder().text("edited").build();
    return Stream.of(
        event("chat", List.of("message-5"), edited),
        event("another", List.of("message-5"), message("5")),
        event("chat", List.of("message-6"), message("6")),
        event("chat", List.of("message-5", "message-6"), message("5")),
        event("chat", List.of("message-5", "message-6"), message("5"), message("6")),
        event("chat", List.of("message-6"), message("5")),
        event("chat", List.of("message-5")),
        event("chat", List.of("message-5"), raw(Map.of("sortKey", "5"))));
  }

  @ParameterizedTest
  @MethodSource("eventsWithMoreThanRecoveredMessage")
  void eventWithMoreThanRecoveredMessageIsNoRepetition(MessageUpserted event) {
    delivered.addRecovered("chat", "message-5", message("5"));

    assertThat(delivered.isRepeated(event)).isFalse();
    assertThat(delivered.isRepeated(event("chat", List.of("message-5"), message("5"))))
        .isTrue();
  }

  @Test
  void forgetsEntryThatWasUsedLeastRecently() {
    Map<String, Integer> map = DeliveredMessages.bounded(2);
    map.put("a", 1);
    map.put("b", 2);
    assertThat(map.get("a")).isEqualTo(1);
    map.put("c", 3);

    assertThat(map).containsOnlyKeys("a", "c");
  }

  private static MessageUpserted event(String chatId, List<String> ids, Message... entries) {
    return typed(Map.of(
        "type",
        "message.upserted",
        "chatID",
        chatId,
        "ids",
        ids,
        "entries",
        PlainValues.copyOf(List.of(entries), "entries")));
  }

  private static MessageUpserted typed(Map<String, ?> members) {
    return PlainValues.typed(JsonType.model(DefaultMessageUpserted.DESCRIPTOR), members);
  }

  private static Message raw(Map<String, ?> members) {
    return PlainValues.typed(JsonType.model(DefaultMessage.DESCRIPTOR), members);
  }

  private static Message message(String sortKey) {
    return message(sortKey, NOON);
  }

  private static Message message(String sortKey, Instant time) {
    return Message.builder()
        .id("message-" + sortKey)
        .accountId("account")
        .chatId("chat")
        .senderId("sender")
        .sortKey(sortKey)
        .timestamp(time)
        .build();
  }
}
