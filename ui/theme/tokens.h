// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the look: what a colour, a distance or a size is called, and what it is in each palette.
#pragma once

#include <QColor>
#include <array>
#include <cstddef>

namespace comanda::theme {

/// A colour by what it is for. No widget knows a colour by its value.
enum class Token {
  Background, ///< Behind everything.
  Surface,    ///< Cards, panels, tiles.
  Raised,     ///< Plan, chips, inputs.
  Line,       ///< Borders and dividers of 1 px.
  Ink,        ///< Text.
  Ink2,       ///< Secondary text.
  Ink3,       ///< Hints.
  Accent,     ///< The one next action, selection.
  OnAccent,   ///< Text on the accent.
  AccentSoft, ///< Behind what is selected.
  Seated,
  Ordered,
  Ready,     ///< Also success, in step.
  Attention, ///< Waits, is held, has an age that warns.
  Late,      ///< Also allergies, voids.
  Bill,      ///< The currency sign.
};
inline constexpr std::size_t kTokenCount = 16;

inline constexpr std::array kStateTokens{Token::Seated,    Token::Ordered, Token::Ready,
                                         Token::Attention, Token::Late,    Token::Bill};

enum class PaletteName { Light, Dark, HighContrast, ColourBlind };
inline constexpr std::array kPaletteNames{PaletteName::Light, PaletteName::Dark, PaletteName::HighContrast,
                                          PaletteName::ColourBlind};

/// The value of every token.
class Palette {
public:
  constexpr explicit Palette(const std::array<QRgb, kTokenCount>& values) : m_values(values) {}

  QColor of(Token token) const { return QColor::fromRgb(m_values[static_cast<std::size_t>(token)]); }

private:
  std::array<QRgb, kTokenCount> m_values;
};

const Palette& paletteOf(PaletteName name);

/// How well two colours can be told apart, by WCAG: 1 not at all, 21 black on white.
double contrast(const QColor& a, const QColor& b);
/// A colour between two: `share` of b, from 0 to 1.
QColor mixed(const QColor& a, const QColor& b, double share);

/// A colour moved towards `ink` until text in it can be read on `paper`.
QColor readable(const QColor& colour, const QColor& ink, const QColor& paper);

inline constexpr double kTextContrastMin = 4.5;
inline constexpr double kShapeContrastMin = 3.0;

// All of the following are logical pixels at a text scale of 100 %: Theme::px() makes them larger.

/// Distances between things, in steps of 4.
namespace space {
inline constexpr int kHair = 4;
inline constexpr int kSmall = 8;
inline constexpr int kMedium = 12;
inline constexpr int kLarge = 16;
inline constexpr int kPanel = 20; ///< Around panels.
inline constexpr int kWide = 32;
} // namespace space

namespace radius {
inline constexpr int kPanel = 18;
inline constexpr int kCard = 14; ///< Cards, tiles.
inline constexpr int kButton = 12;
inline constexpr int kSmall = 8;
} // namespace radius

namespace type {
inline constexpr int kTiny = 11; ///< Under the icons of the rail.
inline constexpr int kSecondary = 13;
inline constexpr int kBody = 15;
inline constexpr int kHeading = 17;
inline constexpr int kTitle = 20;
inline constexpr int kMoney = 22;
inline constexpr int kFigure = 28;
inline constexpr int kTotal = 34;
} // namespace type

/// How large what a finger meets is.
namespace target {
inline constexpr int kMin = 48; ///< Nothing that can be tapped is smaller.
inline constexpr int kTile = 112;
inline constexpr int kButton = 56;
inline constexpr int kKey = 68;
inline constexpr int kPinKey = 78;
inline constexpr int kChipLook = 36; ///< What a chip looks like; it takes taps on kMin.
inline constexpr int kRailItem = 60;
inline constexpr int kRowMin = 56;
} // namespace target

/// Motion shows where something went, in this time; none where the system asks for less of it.
inline constexpr int kMotionMs = 150;

inline constexpr int kTextScalePercentMin = 100;
inline constexpr int kTextScalePercentMax = 160;

} // namespace comanda::theme
