// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/person_tile.h"

#include "ui/kit/avatar.h"
#include "ui/kit/paint.h"
#include "ui/login/people.h"

#include <QFontMetricsF>
#include <QPainter>

namespace comanda::ui_login {

using theme::Token;

namespace {

constexpr int kPersonAvatarPx = 64;
constexpr int kPersonTopPx = 20;

} // namespace

PersonTile::PersonTile(const theme::Theme& theme, const Person& person, QWidget* parent)
    : Pressable(theme, parent),
      m_role(roleText(person.role)),
      m_avatar(new kit::Avatar(theme, person.name, kPersonAvatarPx, this)) {
  m_avatar->setInformative(true);
  m_avatar->setToolTip({});
  setText(person.name);
  setOneOf();
  setObjectName(QStringLiteral("person-") + QString::fromStdString(person.id));
  setAccessibleName(m_role.isEmpty() ? person.name : tr("%1, %2", "name, role").arg(person.name, m_role));
}

void PersonTile::resizeEvent(QResizeEvent* event) {
  Pressable::resizeEvent(event);
  const int side = look().px(kPersonAvatarPx);
  m_avatar->setGeometry((width() - side) / 2, look().px(kPersonTopPx), side, side);
}

void PersonTile::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QColor border = look().colour(isChecked() ? Token::Accent : Token::Line);
  kit::paintCard(painter, rect(), theme::radius::kPanel, touched(look().colour(Token::Surface)), border,
                 isChecked() ? 2 : 1);
  const QRectF inside = QRectF(rect()).adjusted(look().px(10), 0, -look().px(10), 0);
  double y = look().px(kPersonTopPx + kPersonAvatarPx + 10);
  painter.setFont(look().font(16, theme::kHeadingWeight));
  painter.setPen(look().colour(isEnabled() ? Token::Ink : Token::Ink2));
  const double name = QFontMetricsF(painter.font()).height();
  kit::paintLine(painter, {inside.left(), y, inside.width(), name}, text(), Qt::AlignCenter,
                 layoutDirection());
  y += name + look().px(6);
  painter.setFont(look().font(theme::type::kSecondary));
  painter.setPen(look().colour(Token::Ink2));
  kit::paintLine(painter, {inside.left(), y, inside.width(), QFontMetricsF(painter.font()).height()}, m_role,
                 Qt::AlignCenter, layoutDirection());
  if (hasVisibleFocus()) kit::paintFocusRing(painter, rect(), theme::radius::kPanel, look());
}

} // namespace comanda::ui_login
