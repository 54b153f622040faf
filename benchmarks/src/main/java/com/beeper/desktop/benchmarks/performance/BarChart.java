package com.beeper.desktop.benchmarks.performance;

import com.beeper.desktop.benchmarks.performance.SubjectType.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A chart of horizontal bars as SVG: a line for each client, and a panel with its own scale for each column. The same values give
 * the same text.
 *
 * @param title the title
 * @param panels the titles of the panels, with units
 */
record BarChart(String title, List<String> panels, List<Line> lines) {

  /**
   * The bars of a client.
   *
   * @param name the name
   * @param role gives the colour
   * @param values a value for each panel; not a number where there is none
   */
  record Line(String name, Role role, List<Double> values) {}

  private static final int LINE = 18;
  private static final int NAMES = 250;
  private static final int PANEL = 190;
  private static final int BAR = 120;
  private static final int TOP = 64;

  private static final Map<Role, String> COLOURS = Map.of(
      Role.SDK, "#2563c9",
      Role.HAND, "#7a7f87",
      Role.PEER, "#c9772b",
      Role.LIMIT, "#b9bec5");

  String toSvg() {
    int width = NAMES + PANEL * panels.size();
    int height = TOP + LINE * lines.size() + 16;
    List<String> svg = new ArrayList<>();
    svg.add(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" "
                + "role=\"img\" font-family=\"sans-serif\" font-size=\"12\">")
            .formatted(width, height, width, height));
    svg.add("<title>" + escape(title) + "</title>");
    svg.add("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
    svg.add(text(12, 24, "start", "#16181c", "font-size=\"15\" font-weight=\"bold\"", title));
    for (int i = 0; i < lines.size(); i++) {
      String weight = lines.get(i).role() == Role.SDK ? "font-weight=\"bold\"" : "";
      svg.add(text(
          NAMES - 10,
          TOP + LINE * i + 13,
          "end",
          "#16181c",
          weight,
          lines.get(i).name()));
    }
    for (int panel = 0; panel < panels.size(); panel++) {
      addPanel(svg, panel);
    }
    svg.add("</svg>");
    return String.join("\n", svg) + "\n";
  }

  private void addPanel(List<String> svg, int panel) {
    int left = NAMES + PANEL * panel;
    double highest = lines.stream()
        .mapToDouble(line -> line.values().get(panel))
        .filter(Double::isFinite)
        .max()
        .orElse(1);
    svg.add(text(left, TOP - 12, "start", "#16181c", "", panels.get(panel)));
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      double value = line.values().get(panel);
      int top = TOP + LINE * i;
      if (Double.isFinite(value)) {
        double length = Math.max(1, BAR * value / Math.max(highest, Double.MIN_NORMAL));
        svg.add(String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
            left,
            top + 2,
            length,
            LINE - 5,
            COLOURS.get(line.role())));
        svg.add(
            text(left + (int) length + 5, top + 13, "start", "#3b4047", "", Figures.format(value)));
      } else {
        svg.add(text(left, top + 13, "start", "#7a7f87", "", "–"));
      }
    }
  }

  private static String text(
      int x, int y, String anchor, String colour, String attributes, String text) {
    return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\"%s>%s</text>"
        .formatted(
            x, y, anchor, colour, attributes.isEmpty() ? "" : " " + attributes, escape(text));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
