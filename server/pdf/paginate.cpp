// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pdf/paginate.h"

#include "server/pdf/column_widths.h"
#include "server/pdf/flow.h"
#include "server/pdf/lines.h"

#include <algorithm>
#include <array>
#include <utility>

namespace comanda::pdf {
namespace {

constexpr double kBlack = 0, kSoft = 0.3, kHairline = 0.4, kHairlineGrey = 0.8, kStrong = 0.8;
constexpr std::size_t kLinesMax = 3;      // of a cell
constexpr std::size_t kTitleLinesMax = 3; // of a heading

void putTitle(Flow& flow, const Sheet& sheet, const Typeface& typeface) {
  constexpr Style kHouse = {.points = 10, .weight = Weight::Medium, .grey = kSoft};
  constexpr Style kTitle = {.points = 21, .weight = Weight::Medium};
  constexpr Style kPeriod = {.points = 11.5, .grey = 0.15};
  constexpr Style kNote = {.points = 9, .grey = kSoft};
  constexpr double kToTitle = 27, kToPeriod = 20, kToRule = 11, kAfter = 8;
  flow.textAt(flow.left(), kHouse.points, elided(sheet.house, kHouse, flow.width(), typeface), kHouse);
  flow.skip(kHouse.points + kToTitle);
  flow.textAt(flow.left(), 0, elided(sheet.title, kTitle, flow.width(), typeface), kTitle);
  flow.skip(kToPeriod);
  flow.textAt(flow.left(), 0, sheet.period, kPeriod);
  flow.textUpTo(flow.left() + flow.width(), 0, sheet.note, kNote);
  flow.rule(flow.left(), kToRule, flow.width(), 1, kBlack);
  flow.skip(kToRule + kAfter);
}

void putRunningHead(Flow& flow, const Sheet& sheet, const Typeface& typeface) {
  constexpr Style kHead = {.points = 8.5, .grey = kSoft};
  constexpr double kToRule = 6, kAfter = 10;
  std::string text = sheet.house + "  ·  " + sheet.title;
  text += sheet.period.empty() ? "" : "  ·  " + sheet.period;
  flow.textAt(flow.left(), kHead.points, elided(text, kHead, flow.width(), typeface), kHead);
  flow.rule(flow.left(), kHead.points + kToRule, flow.width(), kHairline, kSoft);
  flow.skip(kHead.points + kToRule + kAfter);
}

/// Some facts below each other, in a column of their own.
class FactBlock {
public:
  FactBlock(const Facts& facts, const Typeface& typeface) : m_facts(facts), m_typeface(typeface) {}

  double height() const {
    return kLead * static_cast<double>(m_facts.facts.size()) + (m_facts.title.empty() ? 0 : kTitleHeight);
  }
  // From the line that has been reached; leaves the flow where it was.
  void put(Flow& flow, double x, double width) const {
    const double from = flow.reached();
    if (!m_facts.title.empty()) {
      flow.textAt(x, kTitle.points, m_facts.title, kTitle);
      flow.skip(kTitleHeight);
    }
    for (const Fact& fact : m_facts.facts) {
      const double valueWidth = m_typeface.widthOf(fact.value, kValue);
      const double room = std::max(width - valueWidth - kColumnGap, width / 3);
      flow.textAt(x, kBaseline, elided(fact.title, kName, room, m_typeface), kName);
      flow.textUpTo(x + width, kBaseline, elided(fact.value, kValue, width - kColumnGap, m_typeface), kValue);
      flow.rule(x, kLead, width, kHairline, kHairlineGrey);
      flow.skip(kLead);
    }
    flow.goBackTo(from);
  }

private:
  static constexpr double kLead = 18, kBaseline = 12.5, kTitleHeight = 20;
  static constexpr Style kTitle = {.points = 11, .weight = Weight::Medium};
  static constexpr Style kName = {.points = 9.5, .grey = 0.15};
  static constexpr Style kValue = {.points = 9.5, .weight = Weight::Medium};

  const Facts& m_facts;
  const Typeface& m_typeface;
};

// Many facts are two blocks.
std::vector<Facts> blocksOf(const std::vector<Facts>& all) {
  constexpr std::size_t kManyFacts = 7;
  if (all.size() != 1 || all.front().facts.size() < kManyFacts) {
    return all;
  }
  const std::vector<Fact>& facts = all.front().facts;
  const auto middle = facts.begin() + static_cast<std::ptrdiff_t>((facts.size() + 1) / 2);
  return {{.title = all.front().title, .facts = {facts.begin(), middle}},
          {.title = all.front().title.empty() ? "" : "\u00a0", .facts = {middle, facts.end()}}};
}

// Two blocks stand beside each other.
void putFacts(Flow& flow, const std::vector<Facts>& given, const Typeface& typeface) {
  const std::vector<Facts> all = blocksOf(given);
  constexpr double kBetween = 36, kWidthMax = 260, kBefore = 8, kAfter = 10;
  const double width = std::min(kWidthMax, (flow.width() - kBetween) / 2);
  for (std::size_t i = 0; i < all.size(); i += 2) {
    const FactBlock first(all[i], typeface);
    const bool hasSecond = i + 1 < all.size();
    const double height =
        std::max(first.height(), hasSecond ? FactBlock(all[i + 1], typeface).height() : 0.0);
    flow.need(kBefore + height);
    flow.skip(kBefore);
    first.put(flow, flow.left(), width);
    if (hasSecond) {
      FactBlock(all[i + 1], typeface).put(flow, flow.left() + width + kBetween, width);
    }
    flow.skip(height + kAfter);
  }
}

/// Puts one table, line by line.
class TableFlow {
public:
  TableFlow(Flow& flow, const Table& table, const Setting& setting, const Typeface& typeface)
      : m_flow(flow),
        m_table(table),
        m_setting(setting),
        m_typeface(typeface),
        m_widths(widthsOf(table, setting, typeface)) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      m_heads.push_back(
          linesOf(table.columns[i].title, headingStyle(setting), width(i), kTitleLinesMax, typeface));
      m_headLines = std::max(m_headLines, m_heads.back().size());
    }
  }

  void put() {
    constexpr double kLinesBelow = 3; // a heading does not stand alone at the foot of a page
    const double title = m_table.title.empty() ? 0 : kTitleHeight;
    m_flow.skip(m_flow.isFirstPage() && m_flow.reached() < kNearTop ? 0 : kBefore);
    m_flow.need(title + headHeight() + kLinesBelow * lineHeight(1));
    if (title > 0) {
      m_flow.textAt(m_flow.left(), kTableTitle.points, m_table.title, kTableTitle);
      m_flow.skip(kTitleHeight);
    }
    putHead();
    for (const Row& row : m_table.rows) {
      putRow(row);
    }
  }

private:
  using Lines = std::vector<std::string>;

  double width(std::size_t column) const { return m_widths.columns[column]; }
  double lead() const { return m_setting.points * kLeading; }
  double lineHeight(std::size_t lines) const {
    return static_cast<double>(lines) * lead() + m_setting.points * kPadding;
  }
  double headHeight() const { return lineHeight(m_headLines); }

  void putCell(std::size_t column, double x, const Lines& lines, double below, const Style& style) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const double baseline = below + static_cast<double>(i) * lead();
      if (m_table.columns[column].isFigure) {
        m_flow.textUpTo(x + width(column), baseline, lines[i], style);
      } else {
        m_flow.textAt(x, baseline, lines[i], style);
      }
    }
  }

  // Headings stand on their rule, however many lines they have.
  void putHead() {
    double x = m_flow.left();
    for (std::size_t i = 0; i < m_heads.size(); ++i) {
      const double above = static_cast<double>(m_headLines - m_heads[i].size()) * lead();
      putCell(i, x, m_heads[i], firstBaseline() + above, headingStyle(m_setting));
      x += width(i) + kColumnGap;
    }
    m_flow.rule(m_flow.left(), headHeight(), m_widths.total(), kStrong, kBlack);
    m_flow.skip(headHeight());
  }

  void putRow(const Row& row) {
    if (row.kind == Row::Kind::Group) {
      putGroup(row.cells.empty() ? "" : row.cells.front());
      return;
    }
    const bool isTotal = row.kind == Row::Kind::Total;
    const Style style = isTotal ? totalStyle(m_setting) : lineStyle(m_setting);
    std::vector<Lines> cells;
    std::size_t lines = 1;
    for (std::size_t i = 0; i < std::min(row.cells.size(), m_table.columns.size()); ++i) {
      const std::size_t linesMax = m_table.columns[i].isFigure ? 1 : kLinesMax;
      // A hair more than it was reckoned to need: sums of widths are not exact.
      cells.push_back(linesOf(row.cells[i], style, width(i) + kHair, linesMax, m_typeface));
      lines = std::max(lines, cells.back().size());
    }
    needRow(lineHeight(lines));
    if (isTotal) {
      m_flow.rule(m_flow.left(), 0, m_widths.total(), kStrong, kBlack);
    }
    double x = m_flow.left();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      putCell(i, x, cells[i], firstBaseline(), style);
      x += width(i) + kColumnGap;
    }
    m_flow.rule(m_flow.left(), lineHeight(lines), m_widths.total(), isTotal ? kStrong : kHairline,
                isTotal ? kBlack : kHairlineGrey);
    m_flow.skip(lineHeight(lines));
  }

  void putGroup(const std::string& title) {
    m_group = title;
    constexpr double kLinesBelow = 2;
    if (m_flow.need(kGroupBefore + (1 + kLinesBelow) * lineHeight(1))) {
      putHead();
    }
    putGroupTitle(title);
  }
  void putGroupTitle(const std::string& title) {
    m_flow.skip(kGroupBefore);
    const Style style = totalStyle(m_setting);
    m_flow.textAt(m_flow.left(), firstBaseline(), elided(title, style, m_setting.width, m_typeface), style);
    m_flow.rule(m_flow.left(), lineHeight(1), m_widths.total(), kHairline, kSoft);
    m_flow.skip(lineHeight(1));
  }

  void needRow(double height) {
    if (m_flow.need(height)) {
      putHead();
      if (!m_group.empty()) {
        putGroupTitle(m_group + " (continued)");
      }
    }
  }

  double firstBaseline() const { return m_setting.points * (kPadding / 2 + kAscent); }

  static constexpr double kLeading = 1.3, kPadding = 0.62, kAscent = 1.0, kHair = 0.01;
  static constexpr double kTitleHeight = 20, kBefore = 18, kNearTop = 130, kGroupBefore = 4;
  static constexpr Style kTableTitle = {.points = 12, .weight = Weight::Medium};

  Flow& m_flow;
  const Table& m_table;
  const Setting& m_setting;
  const Typeface& m_typeface;
  Widths m_widths;
  std::vector<Lines> m_heads;
  std::size_t m_headLines = 1;
  std::string m_group;
};

struct Format {
  bool isLandscape;
  double points;
};

// The first in which nothing of any table is cut; the smallest where there is none.
Format formatOf(const Sheet& sheet, const Typeface& typeface) {
  constexpr std::array kFormats = {
      Format{.isLandscape = false, .points = 9.5}, Format{.isLandscape = false, .points = 8.5},
      Format{.isLandscape = true, .points = 9},    Format{.isLandscape = true, .points = 8},
      Format{.isLandscape = true, .points = 7},    Format{.isLandscape = true, .points = 6}};
  for (const Format& format : kFormats) {
    const double width = Flow(format.isLandscape, typeface, {}).width();
    const Setting setting{.points = format.points, .width = width};
    if (std::ranges::all_of(sheet.tables,
                            [&](const Table& table) { return widthsOf(table, setting, typeface).fit; })) {
      return format;
    }
  }
  return kFormats.back();
}

} // namespace

std::optional<std::vector<Page>> paginate(const Sheet& sheet, const Typeface& typeface) {
  constexpr Style kRemark = {.points = 9.5, .grey = kSoft};
  constexpr double kRemarkHeight = 30, kRemarkLead = 13;
  const Format format = formatOf(sheet, typeface);
  Flow flow(format.isLandscape, typeface, [&](Flow& page) { putRunningHead(page, sheet, typeface); });
  const Setting setting{.points = format.points, .width = flow.width()};
  putTitle(flow, sheet, typeface);
  putFacts(flow, sheet.facts, typeface);
  for (const Table& table : sheet.tables) {
    TableFlow(flow, table, setting, typeface).put();
    if (flow.pageCount() > kPagesMax) {
      return std::nullopt;
    }
  }
  putFacts(flow, sheet.closing, typeface);
  for (const std::string& line : linesOf(sheet.remark, kRemark, flow.width(), kLinesMax, typeface)) {
    flow.need(kRemarkHeight);
    flow.textAt(flow.left(), kRemarkHeight, line, kRemark);
    flow.skip(kRemarkLead);
  }
  return flow.finish(sheet.made);
}

} // namespace comanda::pdf
