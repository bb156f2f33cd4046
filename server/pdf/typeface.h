// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pdf/page.h"

#include <expected>
#include <memory>
#include <string>
#include <string_view>

struct _cairo_scaled_font; // cairo's, for whoever draws

namespace comanda::pdf {

/// The typeface of everything on paper: Roboto, compiled in, for the Latin, Greek and Cyrillic alphabets. A
/// letter that it does not have is an empty box. Belongs to one thread at a time.
class Typeface {
public:
  /// The error is a sentence.
  static std::expected<Typeface, std::string> open();
  Typeface(Typeface&& other) noexcept;
  Typeface& operator=(Typeface&& other) noexcept;
  ~Typeface();

  /// How far the text (valid UTF-8, one line) reaches, in points.
  double widthOf(std::string_view text, const Style& style) const;

  /// Lives as long as this. A font in trouble has a status, as cairo's objects do.
  _cairo_scaled_font* fontOf(const Style& style) const;

private:
  struct Fonts;

  explicit Typeface(std::unique_ptr<Fonts> fonts);

  std::unique_ptr<Fonts> m_fonts;
};

} // namespace comanda::pdf
