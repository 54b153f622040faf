package com.beeper.desktop.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The BOM has no parent, so what it repeats is held in step here. */
class BomTest {

  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  /** Published, but not on the class path of these tests, and without module descriptors. */
  private static final Map<String, String> STARTERS = Map.of(
      "integrations/spring-boot", "beeper-desktop-spring-boot-starter",
      "integrations/spring-boot-3", "beeper-desktop-spring-boot-3-starter");

  private final Document bom = read("bom/pom.xml");
  private final Document parent = read("pom.xml");

  @Test
  void managesOwnArtifactsOnly() throws Exception {
    assertThat(texts(bom, "/project/parent")).isEmpty();
    assertThat(texts(bom, "//dependency/groupId")).containsOnly("com.beeper.desktop");
    assertThat(texts(bom, "//dependency[scope='import']")).isEmpty();
  }

  @Test
  void listsPublishedArtifacts() throws Exception {
    List<String> published = Stream.concat(
            Arrays.stream(PublishedModule.values()).map(PublishedModule::artifactId),
            STARTERS.values().stream())
        .toList();

    assertThat(texts(bom, "/project/dependencyManagement/dependencies/dependency/artifactId"))
        .containsExactlyInAnyOrderElementsOf(published);
    assertThat(texts(bom, "//dependency/version")).containsOnly("${project.version}");
  }

  @Test
  void listsEveryModule() throws Exception {
    List<String> known = new ArrayList<>(List.of(
        "bom",
        "examples",
        "examples/codec-gson",
        "examples/transport-jetty",
        "examples/transport-okhttp",
        "integrations/spring-boot-common",
        "benchmarks",
        "tests/browser",
        "tests/integration",
        "tests/plug-ins",
        "generator"));
    known.addAll(STARTERS.keySet());
    Arrays.stream(PublishedModule.values()).map(module -> module.folder).forEach(known::add);

    assertThat(texts(parent, "/project/modules/module"))
        .as("modules: a published one belongs into PublishedModule, any other into this test")
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void usesVersionOfParent() throws Exception {
    String version = "/project/version";
    assertThat(texts(bom, version)).isEqualTo(texts(parent, version));

    for (String plugin : texts(bom, "//plugin/artifactId")) {
      String pluginVersion = "//pluginManagement//plugin[artifactId='" + plugin + "']/version";
      assertThat(texts(bom, pluginVersion)).as(plugin).isEqualTo(texts(parent, pluginVersion));
    }
  }

  @Test
  void repeatsMetadataOfParent() throws Exception {
    for (String element : List.of(
        "url",
        "organization",
        "licenses",
        "developers",
        "scm",
        "properties/release.organization",
        "properties/release.url",
        "properties/release.scm",
        "properties/project.build.outputTimestamp")) {
      String path = "/project/" + element;
      assertThat(texts(bom, path)).as(element).hasSize(1).isEqualTo(texts(parent, path));
    }
    String rules = "//profile[id='release']//execution[id='release-rules']";
    assertThat(texts(bom, rules)).hasSize(1).isEqualTo(texts(parent, rules));
  }

  private static Document read(String path) {
    Path pom = PublishedModule.ROOT.resolve(path);
    try {
      // Not aware of namespaces, which keeps the paths above short.
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    } catch (Exception e) {
      throw new IllegalStateException("Cannot read " + pom, e);
    }
  }

  private static List<String> texts(Document document, String path) throws Exception {
    NodeList nodes = (NodeList) XPATH.evaluate(path, document, XPathConstants.NODESET);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent().strip());
    }
    return texts;
  }
}
