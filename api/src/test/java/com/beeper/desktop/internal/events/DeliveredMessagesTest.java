package com.beeper.desktop.internal.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.internal.events.DeliveredMessages.Position;
import com.beeper.desktop.messages.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
