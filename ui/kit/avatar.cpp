// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/avatar.h"

#include "ui/kit/paint.h"
#include "ui/kit/role.h"

#include <QPainter>
#include <algorithm>
#include <array>

namespace comanda::kit {

namespace {

struct DiscColours {
  QRgb disc;
  QRgb ink;
};

// The same in every palette: a person does not change with the light. Each reads at 6 : 1 and more.
constexpr std::array kDiscColours{DiscColours{0xFFE6C8A8, 0xFF543611}, DiscColours{0xFFC0D7EE, 0xFF163A5E},
                                  DiscColours{0xFFD9CEF3, 0xFF3B2478}, DiscColours{0xFFCBE7D6, 0xFF10462C},
                                  DiscColours{0xFFF3CFC5, 0xFF6B1E0B}, DiscColours{0xFFF2E2B3, 0xFF554100},
                                  DiscColours{0xFFC7E3DF, 0xFF0B433C}, DiscColours{0xFFE0E0DC, 0xFF2E3338}};

// The sum of the letters: the same on every machine, which qHash does not promise.
const DiscColours& coloursOf(const QString& personName) {
  std::size_t sum = 0;
  for (const QChar letter : personName) {
    sum = sum * 31 + letter.unicode();
  }
  return kDiscColours.at(sum % kDiscColours.size());
}

} // namespace

Avatar::Avatar(const theme::Theme& theme, const QString& personName, int sidePx, QWidget* parent)
    : Pressable(theme, parent),
      m_sidePx(sidePx) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setPerson(personName);
}

void Avatar::setPerson(const QString& personName) {
  m_person = personName;
  setAccessibleName(personName);
  setToolTip(personName);
  update();
}

void Avatar::setInformative(bool informative) {
  setAttribute(Qt::WA_TransparentForMouseEvents, informative);
  setFocusPolicy(informative ? Qt::NoFocus : Qt::StrongFocus);
  setRole(*this, informative ? QAccessible::Graphic : QAccessible::NoRole);
}

QString Avatar::initialsOf(const QString& personName) {
  const QStringList words = personName.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  if (words.isEmpty()) {
    return {};
  }
  return (words.size() == 1 ? words.first().left(2) : words.first().left(1) + words.last().left(1)).toUpper();
}

QSize Avatar::sizeHint() const {
  const int side = std::max(theme::target::kMin, look().px(m_sidePx));
  return {side, side};
}

void Avatar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const DiscColours& colours = coloursOf(m_person);
  const double side = std::min(look().px(m_sidePx), std::min(width(), height()));
  const QRectF disc(std::round((width() - side) / 2), std::round((height() - side) / 2), side, side);
  painter.setPen(Qt::NoPen);
  painter.setBrush(touched(QColor::fromRgb(colours.disc)));
  painter.drawEllipse(disc);
  painter.setPen(QColor::fromRgb(colours.ink));
  painter.setFont(look().font(std::max(theme::type::kTiny, m_sidePx * 40 / 100), theme::kFigureWeight));
  painter.drawText(disc, Qt::AlignCenter, initialsOf(m_person));
  if (hasVisibleFocus()) {
    paintFocusRing(painter, disc.adjusted(-3, -3, 3, 3), side / 2 + 3, look());
  }
}

} // namespace comanda::kit
