package com.beeper.desktop.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The links of the documentation site, its Javadoc included, lead to files and anchors. Of addresses
 * elsewhere only the syntax is checked, because tests have no network.
 */
class SiteLinksTest {

  private static final Path SITE = Path.of(System.getProperty("site.folder")).toAbsolutePath();

  /** Elements that a browser loads with the page. */
  private static final String LOADED =
      "img[src], script[src], iframe[src], link[rel~=stylesheet|preload|icon][href]";

  /**
   * A link or a loaded file.
   *
   * @param page the page that has it
   * @param target the address as written
   * @param loaded whether a browser loads it with the page
   */
  private record Reference(Path page, String target, boolean loaded) {

    @Override
    public String toString() {
      return SITE.relativize(page) + " -> " + target;
    }
  }

  private static final List<Reference> REFERENCES = new ArrayList<>();

  /** The anchors of each page. */
  private static final Map<Path, Set<String>> ANCHORS = new TreeMap<>();

  @BeforeAll
  static void readPages() throws IOException {
    try (Stream<Path> files = Files.walk(SITE)) {
      files.filter(file -> file.toString().endsWith(".html")).forEach(SiteLinksTest::read);
    }
  }

  private static void read(Path page) {
    Document document;
    try {
      document = Jsoup.parse(page.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ANCHORS.put(
        page,
        document.select("[id], a[name]").stream()
            .flatMap(element -> Stream.of(element.id(), element.attr("name")))
            .collect(Collectors.toSet()));
    // The contents of this page name prefixes of packages, for which javadoc 17 writes no headings.
    String links = page.endsWith("api/constant-values.html") ? "main a[href]:not(ul a)" : "a[href]";
    for (Element link : document.select(links)) {
      REFERENCES.add(new Reference(page, link.attr("href"), false));
    }
    for (Element loaded : document.select(LOADED)) {
      String attribute = loaded.hasAttr("src") ? "src" : "href";
      REFERENCES.add(new Reference(page, loaded.attr(attribute), true));
    }
  }

  @Test
  void everyPartOfTheSiteIsThere() {
    assertThat(ANCHORS.keySet())
        .contains(
            SITE.resolve("index.html"),
            SITE.resolve("README.html"),
            SITE.resolve("docs/events.html"),
            SITE.resolve("api/index.html"),
            SITE.resolve("api/com/beeper/desktop/BeeperDesktop.html"),
            SITE.resolve("api/com/beeper/desktop/tck/transport/TransportTck.html"),
            SITE.resolve("api/com/beeper/desktop/spring/package-summary.html"));
    assertThat(REFERENCES).hasSizeGreaterThan(10_000);
  }

  @Test
  void everyLinkLeadsToPageAndAnchor() {
    assertThat(problems(SiteLinksTest::problem)).isEmpty();
  }

  /** The site works without network, and below any path of a server. */
  @Test
  void pagesLoadFilesOfTheSiteOnly() {
    assertThat(problems(reference -> reference.loaded()
                && (isElsewhere(reference) || reference.target().startsWith("/"))
                && !reference.target().startsWith("data:")
            ? "is loaded from elsewhere"
            : null))
        .isEmpty();
  }

  /** Finds what is wrong with a reference. */
  private interface Check {
    @Nullable
    String problem(Reference reference);
  }

  private static List<String> problems(Check check) {
    return REFERENCES.stream()
        .flatMap(reference ->
            Stream.ofNullable(check.problem(reference)).map(problem -> reference + " " + problem))
        .distinct()
        .limit(50)
        .toList();
  }

  private static boolean isElsewhere(Reference reference) {
    return reference.target().matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*");
  }

  private static @Nullable String problem(Reference reference) {
    URI target;
    try {
      target = new URI(reference.target());
    } catch (URISyntaxException e) {
      return "is no address";
    }
    if (isElsewhere(reference)) {
      return null;
    }
    if (reference.target().startsWith("/")) {
      return "is not relative";
    }
    Path file = reference.page();
    if (!target.getPath().isEmpty()) {
      file = file.resolveSibling(target.getPath()).normalize();
      if (Files.isDirectory(file)) {
        file = file.resolve("index.html");
      }
    }
    if (!Files.exists(file)) {
      return "does not exist";
    }
    String anchor = target.getFragment();
    Set<String> anchors = ANCHORS.get(file);
    return anchor == null || anchor.isEmpty() || anchors == null || anchors.contains(anchor)
        ? null
        : "has no such anchor";
  }
}
