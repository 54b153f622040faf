package com.beeper.desktop.integration.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.beeper.desktop.BeeperDesktop;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** {@link URI} decodes path and query to the values that were given. */
class EncodingProperties {

  private final List<URI> sent = new ArrayList<>();
  private final BeeperDesktop client =
      ExamplesTest.client(ShippedBackEnds.CODECS.get("jackson"), request -> {
        sent.add(request.uri());
        return ShippedBackEnds.json(200, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      });

  /** Texts of whole code points, with those that mean something in a URL more often. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Integer> codePoints = Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(
            3,
            Arbitraries.of(
                " /?#%+&=;:@.,'\"\\[]{}|^~!$*()<>`äß€".codePoints().boxed().toList())),
        net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(0, 0xD7FF)),
        net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0xE000, 0x10FFFF)));
    return codePoints.list().ofMinSize(1).ofMaxSize(20).map(list -> {
      StringBuilder text = new StringBuilder();
      list.forEach(text::appendCodePoint);
      return text.toString();
    });
  }

  @Property
  void encodesPathParameterAsOneSegment(
      @ForAll("texts") String first, @ForAll("texts") String second) {
    sent.clear();
    if (List.of(".", "..").contains(first) || List.of(".", "..").contains(second)) {
      assertThatThrownBy(() -> client.messages().retrieve(first, second))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(sent).isEmpty();
      return;
    }
    client.messages().retrieve(first, second);
    URI uri = sent.get(0);
    String[] segments = uri.getRawPath().split("/", -1);
    assertThat(segments).hasSize(6);
    assertThat(decode(segments[3])).isEqualTo(first);
    assertThat(decode(segments[5])).isEqualTo(second);
    assertThat(uri.getPath()).isEqualTo("/v1/chats/" + first + "/messages/" + second);
    assertThat(uri.getRawQuery()).isNull();
    assertThat(uri.getRawFragment()).isNull();
    assertThat(uri.toString()).matches("\\p{ASCII}*");
    assertThat(uri.normalize().getRawPath()).isEqualTo(uri.getRawPath());
  }

  @Property
  void encodesQueryParameterAsOnePair(@ForAll("texts") String name, @ForAll("texts") String value) {
    sent.clear();
    client.search(p -> p.query(value).additionalQuery(name, value).additionalQuery(name, name));
    String[] pairs = sent.get(0).getRawQuery().split("&", -1);
    assertThat(pairs).hasSize(3);
    assertThat(pairs).allMatch(each -> each.indexOf('=') == each.lastIndexOf('='));
    assertThat(decode(pairs[0])).isEqualTo("query=" + value);
    assertThat(decode(pairs[1])).isEqualTo(name + "=" + value);
    assertThat(decode(pairs[2])).isEqualTo(name + "=" + name);
    assertThat(sent.get(0).getRawQuery()).doesNotContain("+");
    assertThat(sent.get(0).getRawFragment()).isNull();
  }

  private static String decode(String text) {
    return URI.create("x:/?" + text).getQuery();
  }
}
