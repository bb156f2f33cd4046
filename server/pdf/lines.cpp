// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pdf/lines.h"

#include <algorithm>
#include <utility>

namespace comanda::pdf {
namespace {

constexpr std::string_view kEllipsis = "…";

// Where the letter before this place begins.
std::size_t letterBefore(std::string_view text, std::size_t at) {
  constexpr unsigned kTopBits = 0xC0U, kContinuation = 0x80U;
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & kTopBits) == kContinuation);
  return at;
}

// How many bytes of the text, whole letters and at least one of them, go into this width.
std::size_t bytesThatFit(std::string_view text, const Style& style, double width, const Typeface& typeface) {
  std::size_t end = text.size();
  // Most texts that do not fit are much too long: come near first.
  while (end > 1 && typeface.widthOf(text.substr(0, letterBefore(text, end / 2 + 1)), style) > width) {
    end = letterBefore(text, end / 2 + 1);
  }
  while (end > 0 && typeface.widthOf(text.substr(0, end), style) > width) {
    end = letterBefore(text, end);
  }
  if (end == 0) {
    end = 1;
    while (end < text.size() && letterBefore(text, end + 1) != end) {
      ++end;
    }
  }
  return end;
}

// Takes the next line off the front.
std::string_view takeLine(std::string_view& text, const Style& style, double width,
                          const Typeface& typeface) {
  std::size_t end = 0;
  while (end < text.size()) {
    const std::size_t next = std::min(text.find(' ', end + 1), text.size());
    if (typeface.widthOf(text.substr(0, next), style) > width) {
      break;
    }
    end = next;
  }
  end = end == 0 ? bytesThatFit(text, style, width, typeface) : end;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(text.find_first_not_of(' ', end), text.size()));
  return line;
}

} // namespace

std::vector<std::string> linesOf(std::string_view text, const Style& style, double width,
                                 std::size_t linesMax, const Typeface& typeface) {
  std::vector<std::string> lines;
  while (!text.empty() && lines.size() + 1 < linesMax) {
    lines.emplace_back(takeLine(text, style, width, typeface));
  }
  if (!text.empty() || lines.empty()) {
    lines.push_back(elided(text, style, width, typeface));
  }
  return lines;
}

std::string elided(std::string_view text, const Style& style, double width, const Typeface& typeface) {
  if (text.empty() || typeface.widthOf(text, style) <= width) {
    return std::string(text);
  }
  const double room = std::max(0.0, width - typeface.widthOf(kEllipsis, style));
  std::string_view kept = text.substr(0, bytesThatFit(text, style, room, typeface));
  kept = kept.substr(0, kept.find_last_not_of(' ') + 1);
  return std::string(kept).append(kEllipsis);
}

double wordWidth(std::string_view text, const Style& style, const Typeface& typeface) {
  double widest = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    widest = std::max(widest, typeface.widthOf(text.substr(0, end), style));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return widest;
}

} // namespace comanda::pdf
