package com.beeper.desktop.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A POM, of which parts are read by paths such as {@code /project/name}. */
final class Pom {

  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  private final Node node;

  private Pom(Node node) {
    this.node = node;
  }

  static Pom read(Path file) {
    try {
      // Not aware of namespaces, which keeps the paths short.
      return new Pom(
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
    } catch (Exception e) {
      throw new IllegalStateException("Cannot read " + file, e);
    }
  }

  /** Returns the text of the first element on the path, or an empty text. */
  String text(String path) {
    List<String> texts = texts(path);
    return texts.isEmpty() ? "" : texts.get(0);
  }

  /** Returns the texts of all elements on the path. */
  List<String> texts(String path) {
    return all(path).stream().map(found -> found.node.getTextContent().strip()).toList();
  }

  /** Returns all elements on the path, for paths that start with them. */
  List<Pom> all(String path) {
    try {
      NodeList nodes = (NodeList) XPATH.evaluate(path, node, XPathConstants.NODESET);
      List<Pom> found = new ArrayList<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        found.add(new Pom(nodes.item(i)));
      }
      return found;
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(path, e);
    }
  }
}
