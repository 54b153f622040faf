package com.beeper.desktop.testkit;

import com.beeper.desktop.testkit.internal.IdGenerator;
import java.util.List;

/** Creates the texts of the sample scene. */
final class SampleTexts {

  private static final List<String> WORDS = List.of(
      "lunch",
      "tomorrow",
      "deployment",
      "train",
      "photos",
      "when",
      "maybe",
      "the",
      "meeting",
      "coffee",
      "rain",
      "late",
      "home",
      "ticket",
      "and",
      "great",
      "please",
      "call",
      "me",
      "soon");

  /** Sentences in several languages and scripts, and texts that are hard to lay out. */
  private static final List<String> SENTENCES = List.of(
      "Können wir das auf nächste Woche verschieben? Grüße aus Köln!",
      "On se retrouve à la gare, côté fenêtre, vers huit heures.",
      "¿Vienes mañana? El niño pregunta por ti.",
      "Está bem, até amanhã! Não te esqueças do pão.",
      "Zażółć gęślą jaźń — spotkanie o dziewiątej.",
      "Děkuji, přijedu večer vlakem. Příště zase u nás?",
      "Görüşürüz, yarın İstanbul'da buluşalım.",
      "Cảm ơn bạn, hẹn gặp lại ngày mai nhé!",
      "Привет! Поезд опаздывает на полчаса.",
      "Ευχαριστώ πολύ, τα λέμε το απόγευμα.",
      "مرحبا، هل نلتقي غدا في الساعة 10:30؟",
      "שלום! נתראה מחר ב-10:30 בתחנה.",
      "नमस्ते, कल की बैठक कितने बजे है?",
      "ধন্যবাদ, কাল দেখা হবে।",
      "நன்றி, நாளை சந்திப்போம்!",
      "สวัสดี พรุ่งนี้เจอกันที่สถานีนะ",
      "明天下午三点在车站见，别忘了带票。",
      "明日の会議は何時からですか？よろしくお願いします。",
      "내일 회의는 몇 시에 시작해요?",
      "გმადლობთ, ხვალ შევხვდებით.",
      "Շնորհակալություն, վաղը կտեսնվենք։",
      "አመሰግናለሁ፣ ነገ እንገናኝ።",
      "👍🏽",
      "👨‍👩‍👧‍👦 🏳️‍🌈 ❤️‍🔥 🇪🇺",
      "e\u0301 and \u00e9 look alike, \u202bthis runs from right to left\u202c, this does not",
      "Shopping:\n- bread\n- milk\n\t(two bottles)\n- 1 kg of apples",
      "*bold* _italic_ ~struck~ `code`\n```\nif (a < b && c > \"d\") { return; }\n```",
      "<b>not a tag</b> & not an entity &amp; a backslash \\ and a quote \"",
      "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaah!");

  private static final List<String> REACTIONS =
      List.of("👍", "❤️", "😂", "😮", "🎉", "👀", "🙏🏾", "party_parrot");

  private final IdGenerator ids;

  SampleTexts(IdGenerator ids) {
    this.ids = ids;
  }

  /** Returns the text of a message. */
  String next() {
    int kind = ids.below(100);
    if (kind < 12) {
      return SENTENCES.get(ids.below(SENTENCES.size()));
    } else if (kind < 13) {
      return words(300);
    }
    String text = words(2 + ids.below(10));
    return kind < 15 ? text + " https://example.com/" + ids.letters(6) : text;
  }

  private String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(text.isEmpty() ? "" : " ").append(WORDS.get(ids.below(WORDS.size())));
    }
    return text.toString();
  }

  /** Returns an emoji or a shortcode. */
  String reaction() {
    return REACTIONS.get(ids.below(REACTIONS.size()));
  }
}
