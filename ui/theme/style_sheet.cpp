// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_sheet.h"

#include <initializer_list>
#include <utility>

namespace comanda::theme {

namespace {

// Texts have their colours from the palette: a sheet that sets one would halve that of hints. Inputs of 48
// px, thin scroll bars, lists and tables on the surface. @names are filled in below.
constexpr char kSheet[] = R"(
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QTimeEdit, QComboBox {
  background: @surface; border: 1px solid @line; border-radius: @radius;
  padding: 0 @padding; min-height: @inputpx; selection-background-color: @accent; selection-color: @onAccent;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateEdit:focus, QTimeEdit:focus,
QComboBox:focus { border: 2px solid @accent; }
QLineEdit:disabled, QComboBox:disabled { color: @hint; background: @raised; }
QComboBox::drop-down { border: none; width: 32px; }
QToolTip { background: @ink; color: @surface; border: none; padding: 6px; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @hint; border-radius: 3px; margin: 2px; min-height: 48px; min-width: 48px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractItemView { background: @surface; color: @ink; border: none; alternate-background-color: @raised;
  selection-background-color: @soft; selection-color: @ink; }
)";

} // namespace

QPalette qtPalette(const Palette& palette) {
  QPalette colours;
  const std::initializer_list<std::pair<QPalette::ColorRole, Token>> roles = {
      {QPalette::Window, Token::Background},
      {QPalette::WindowText, Token::Ink},
      {QPalette::Base, Token::Surface},
      {QPalette::AlternateBase, Token::Raised},
      {QPalette::Text, Token::Ink},
      {QPalette::Button, Token::Raised},
      {QPalette::ButtonText, Token::Ink},
      {QPalette::BrightText, Token::Late},
      {QPalette::ToolTipBase, Token::Ink},
      {QPalette::ToolTipText, Token::Surface},
      {QPalette::Highlight, Token::Accent},
      {QPalette::HighlightedText, Token::OnAccent},
      {QPalette::PlaceholderText, Token::Ink3},
      {QPalette::Link, Token::Accent},
      {QPalette::LinkVisited, Token::Accent},
      {QPalette::Mid, Token::Line},
      {QPalette::Midlight, Token::Line},
      {QPalette::Light, Token::Raised},
      {QPalette::Dark, Token::Ink3},
      {QPalette::Shadow, Token::Line},
  };
  for (const auto& [role, token] : roles) {
    colours.setColor(role, palette.of(token));
  }
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    colours.setColor(QPalette::Disabled, role, palette.of(Token::Ink3));
  }
  return colours;
}

QString styleSheet(const Theme& theme) {
  QString sheet = QString::fromLatin1(kSheet);
  const auto fill = [&sheet](const char* name, const QString& value) {
    sheet.replace(QLatin1String(name), value);
  };
  const auto pixels = [](int count) { return QString::number(count) + QStringLiteral("px"); };
  fill("@inputpx", pixels(theme.px(target::kMin - 4)));
  fill("@padding", pixels(theme.px(space::kMedium)));
  fill("@radius", pixels(radius::kButton));
  fill("@surface", theme.colour(Token::Surface).name());
  fill("@raised", theme.colour(Token::Raised).name());
  fill("@line", theme.colour(Token::Line).name());
  fill("@ink", theme.colour(Token::Ink).name());
  fill("@hint", theme.colour(Token::Ink3).name());
  fill("@accent", theme.colour(Token::Accent).name());
  fill("@onAccent", theme.colour(Token::OnAccent).name());
  fill("@soft", theme.colour(Token::AccentSoft).name());
  return sheet;
}

} // namespace comanda::theme
