package com.beeper.desktop.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The JSON texts of the benchmarks, valid according to the spec and as compact as servers send them. */
public final class BenchmarkData {

  /** The response of the benchmark of calls. */
  static final byte[] LOGIN_SESSION = """
      {"bridgeID":"local-whatsapp","loginSessionID":"123","status":"waiting_for_input",\
      "currentStep":{"type":"user_input","stepID":"phone",\
      "instructions":"Enter the phone number of your account",\
      "fields":[{"id":"phone_number","type":"phone_number","label":"Phone number",\
      "optional":false,"placeholder":"+1 555 010 0001"}]}}""".getBytes(StandardCharsets.UTF_8);

  private static final String ROOM = "!room1:ba_ExampleDeviceKey.local-whatsapp.localhost";
  private static final String ME = "@ba_ExampleDeviceKey:local-whatsapp.localhost";
  private static final String BO = "@15550100002:local-whatsapp.localhost";

  private BenchmarkData() {}

  /** The response of the benchmark of calls. */
  public static byte[] loginSession() {
    return LOGIN_SESSION.clone();
  }

  /**
   * Returns a page in which one of four messages is the user's own and delivered, and one has a picture.
   *
   * @param messages the number of messages
   * @return the JSON text
   */
  public static byte[] page(int messages) {
    return (items(messages)
            + "\"hasMore\":true,\"oldestCursor\":\"821744079\",\"newestCursor\":\"821744579\"}")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the beginning of a page, up to the comma behind its messages. */
  public static String items(int messages) {
    StringBuilder json = new StringBuilder("{\"items\":[");
    for (int i = 0; i < messages; i++) {
      json.append(i == 0 ? "" : ",");
      appendMessage(json, i);
    }
    return json.append("],").toString();
  }

  /** Returns a message with a picture. */
  public static String message() {
    StringBuilder json = new StringBuilder();
    appendMessage(json, 2);
    return json.toString();
  }

  private static void appendMessage(StringBuilder json, int i) {
    boolean mine = i % 4 == 0;
    boolean picture = i % 4 == 2;
    Instant time = Instant.parse("2026-09-10T10:05:00.125Z").plusSeconds(61L * i);
    json.append("""
        {"id":"%d","accountID":"local-whatsapp_ba_ExampleDeviceKey","chatID":"%s","senderID":"%s",\
        "sortKey":"%d","timestamp":"%s",""".formatted(1343993 + i, ROOM, mine ? ME : BO, 821744079 + i, time));
    if (picture) {
      json.append("""
          "attachments":[{"type":"img","id":"mxc://local.beeper.com/picture%d",\
          "fileName":"picture-%d.jpg","fileSize":%d,"isGif":false,"isSticker":false,\
          "isVoiceNote":false,"mimeType":"image/jpeg","size":{"height":1080,"width":1920},\
          "srcURL":"file:///var/lib/beeper/media/picture%d.jpg"}],""".formatted(i, i, 183224 + i, i));
    }
    json.append("\"isDeleted\":false,\"isHidden\":false,\"isSender\":%s,\"isUnread\":%s,"
        .formatted(mine, !mine));
    if (i % 4 == 3) {
      json.append("""
          "linkedMessageID":"1343993","links":[{"title":"Menu","url":"https://example.com/menu",\
          "imgSize":{"height":320,"width":640},"summary":"What there is for lunch"}],""");
    }
    json.append("\"mentions\":[],");
    if (i % 2 == 0) {
      json.append("""
          "reactions":[{"id":"%s👍","participantID":"%s","reactionKey":"👍","emoji":true}],""".formatted(BO, BO));
    }
    json.append("\"senderName\":\"%s\",".formatted(mine ? "Ada Example" : "Bo Sample"));
    if (mine) {
      json.append("""
          "sendStatus":{"status":"SUCCESS","timestamp":"%s","deliveredToUsers":["%s"]},""".formatted(time.plusMillis(740), BO));
    }
    json.append("\"text\":\"Lunch at <strong>noon</strong>? Das Café hat heute offen, Nr. %d\","
        .formatted(i));
    json.append("\"type\":\"%s\"}".formatted(picture ? "IMAGE" : "TEXT"));
  }
}
