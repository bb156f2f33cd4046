// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pdf/flow.h"

namespace comanda::pdf {
namespace {

constexpr double kShortSide = 595.28; // A4
constexpr double kLongSide = 841.89;
constexpr double kFootHeight = 20; // above the margin

} // namespace

Flow::Flow(bool isLandscape, const Typeface& typeface, std::function<void(Flow&)> head)
    : m_width(isLandscape ? kLongSide : kShortSide),
      m_height(isLandscape ? kShortSide : kLongSide),
      m_typeface(typeface),
      m_head(std::move(head)) {
  m_pages.push_back({.width = m_width, .height = m_height, .texts = {}, .rules = {}});
}

bool Flow::need(double height) {
  if (m_y + height <= m_height - kPageMargin - kFootHeight) {
    return false;
  }
  turn();
  return true;
}

void Flow::turn() {
  m_pages.push_back({.width = m_width, .height = m_height, .texts = {}, .rules = {}});
  m_y = kPageMargin;
  m_head(*this);
}

void Flow::textAt(double x, double below, std::string text, const Style& style) {
  if (!text.empty()) {
    m_pages.back().texts.push_back(
        {.x = x, .baseline = m_y + below, .text = std::move(text), .style = style});
  }
}

void Flow::textUpTo(double right, double below, std::string text, const Style& style) {
  const double x = right - m_typeface.widthOf(text, style);
  textAt(x, below, std::move(text), style);
}

void Flow::rule(double x, double below, double width, double thickness, double grey) {
  m_pages.back().rules.push_back(
      {.x = x, .y = m_y + below, .width = width, .thickness = thickness, .grey = grey});
}

std::vector<Page> Flow::finish(const std::string& foot) {
  constexpr Style kFoot = {.points = 8, .grey = 0.35};
  constexpr double kThin = 0.4, kLightGrey = 0.7, kAbove = 12;
  const double baseline = m_height - kPageMargin + kFoot.points;
  for (std::size_t i = 0; i < m_pages.size(); ++i) {
    Page& page = m_pages[i];
    const std::string number = "Page " + std::to_string(i + 1) + " of " + std::to_string(m_pages.size());
    const double right = m_width - kPageMargin - m_typeface.widthOf(number, kFoot);
    page.rules.push_back({.x = kPageMargin,
                          .y = baseline - kAbove,
                          .width = m_width - 2 * kPageMargin,
                          .thickness = kThin,
                          .grey = kLightGrey});
    page.texts.push_back({.x = kPageMargin, .baseline = baseline, .text = foot, .style = kFoot});
    page.texts.push_back({.x = right, .baseline = baseline, .text = number, .style = kFoot});
  }
  return std::move(m_pages);
}

} // namespace comanda::pdf
