// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/style_sheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <algorithm>
#include <initializer_list>

namespace comanda::theme {

namespace {

// What a text in a state's colour may stand on.
constexpr std::initializer_list<Token> kPapers = {Token::Background, Token::Surface, Token::Raised};

QString familyAtHand() {
  const auto inter = QStringLiteral("Inter");
  return QFontDatabase::hasFamily(inter) ? inter
                                         : QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

} // namespace

Theme::Theme(PaletteName palette, int textScalePercent)
    : m_chosen(palette),
      m_textScalePercent(std::clamp(textScalePercent, kTextScalePercentMin, kTextScalePercentMax)),
      m_family(familyAtHand()) {}

PaletteName Theme::palette() const {
  return m_chosen == PaletteName::Light && m_isDarkPreferred ? PaletteName::Dark : m_chosen;
}

void Theme::setPalette(PaletteName palette) {
  if (m_chosen != palette) {
    m_chosen = palette;
    Q_EMIT changed();
  }
}

void Theme::preferDark(bool preferred) {
  const PaletteName before = palette();
  m_isDarkPreferred = preferred;
  if (palette() != before) {
    Q_EMIT changed();
  }
}

void Theme::setTextScalePercent(int percent) {
  const int kept = std::clamp(percent, kTextScalePercentMin, kTextScalePercentMax);
  if (m_textScalePercent != kept) {
    m_textScalePercent = kept;
    Q_EMIT changed();
  }
}

QColor Theme::colour(Token token) const {
  return paletteOf(palette()).of(token);
}

QColor Theme::textColour(Token token) const {
  const QColor ink = colour(Token::Ink);
  QColor text = colour(token);
  for (const Token paper : kPapers) {
    text = readable(text, ink, colour(paper));
  }
  return text;
}

QColor Theme::tint(Token token) const {
  return mixed(colour(Token::Surface), colour(token), isDark() ? 0.18 : 0.12);
}

QColor Theme::inkOn(const QColor& fill) {
  const QColor white(Qt::white);
  const QColor black(0x14, 0x17, 0x1A);
  // White wherever it is read well enough: it is calmer on a colour.
  return contrast(white, fill) >= kTextContrastMin || contrast(white, fill) > contrast(black, fill) ? white
                                                                                                    : black;
}

int Theme::px(int size) const {
  return (size * m_textScalePercent + 50) / 100;
}

QFont Theme::font(int size, int weight) const {
  QFont font(m_family);
  font.setPixelSize(px(size));
  font.setWeight(QFont::Weight(weight));
  return font;
}

void Theme::dress(QApplication& application) {
  QApplication::setStyle(QStringLiteral("Fusion"));
  const auto put = [this, &application] {
    QApplication::setPalette(qtPalette(paletteOf(palette())));
    QApplication::setFont(font());
    application.setStyleSheet(styleSheet(*this));
  };
  put();
  connect(this, &Theme::changed, &application, put);
}

} // namespace comanda::theme
