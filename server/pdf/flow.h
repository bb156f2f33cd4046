// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pdf/page.h"
#include "server/pdf/typeface.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace comanda::pdf {

inline constexpr double kPageMargin = 48; ///< Left, right, above and below, in points.

/// Fills pages of one format from above to below. What is put somewhere is put on the page at hand, relative
/// to the line that has been reached.
class Flow {
public:
  /// A4; every page but the first begins with what `head` puts there.
  Flow(bool isLandscape, const Typeface& typeface, std::function<void(Flow&)> head);

  double left() const { return kPageMargin; }
  double width() const { return m_width - 2 * kPageMargin; }
  bool isFirstPage() const { return m_pages.size() == 1; }
  std::size_t pageCount() const { return m_pages.size(); }

  /// Goes on to the next page unless so much still goes on this one; true if it did.
  bool need(double height);
  void skip(double height) { m_y += height; }
  double reached() const { return m_y; }
  void goBackTo(double y) { m_y = y; }

  void textAt(double x, double below, std::string text, const Style& style);
  /// Ends at `right`.
  void textUpTo(double right, double below, std::string text, const Style& style);
  void rule(double x, double below, double width, double thickness, double grey);

  /// Puts a foot on every page, with its number at the right, and gives all of them.
  std::vector<Page> finish(const std::string& foot);

private:
  void turn();

  double m_width;
  double m_height;
  const Typeface& m_typeface;
  std::function<void(Flow&)> m_head;
  std::vector<Page> m_pages;
  double m_y = kPageMargin;
};

} // namespace comanda::pdf
