// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/keypad.h"

#include "ui/kit/keypad_key.h"
#include "ui/kit/role.h"

#include <QGridLayout>
#include <QKeyEvent>

namespace comanda::kit {

using theme::Token;

namespace {

int keyHeightOf(Keypad::Kind kind) {
  return kind == Keypad::Kind::Pin ? theme::target::kPinKey : theme::target::kKey;
}

} // namespace

Keypad::Keypad(const theme::Theme& theme, Kind kind, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_kind(kind) {
  setAccessibleName(tr("Keypad"));
  setRole(*this, QAccessible::Grouping);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(kind == Kind::Pin ? theme::space::kMedium : 10);
  setLayoutDirection(Qt::LeftToRight); // digits stand the same way round in every language
  for (int digit = 1; digit <= 9; ++digit) {
    const int fromTop = (digit - 1) / 3;
    addKey(kind == Kind::Pin ? fromTop : 2 - fromTop, (digit - 1) % 3, QString::number(digit));
  }
  if (kind == Kind::Cash) {
    addKey(3, 0, QStringLiteral("00"));
  } else {
    addKey(3, 0, Icon::Check, tr("Confirm"), QStringLiteral("confirmKey"), &Keypad::confirmed);
    m_confirm = findChild<QWidget*>(QStringLiteral("confirmKey"));
  }
  addKey(3, 1, QStringLiteral("0"));
  addKey(3, 2, Icon::Backspace, tr("Erase the last digit"), QStringLiteral("eraseKey"), &Keypad::erased);
}

void Keypad::setConfirmEnabled(bool enabled) {
  if (m_confirm != nullptr) m_confirm->setEnabled(enabled);
}

QSize Keypad::minimumSizeHint() const {
  return layout()->minimumSize();
}

void Keypad::addKey(int row, int column, const QString& text) {
  auto* key = new KeypadKey(m_theme, keyHeightOf(m_kind), this);
  key->setText(text);
  key->setObjectName(QStringLiteral("key") + text);
  key->installEventFilter(this);
  connect(key, &KeypadKey::clicked, this, [this, text] { Q_EMIT typed(text); });
  static_cast<QGridLayout*>(layout())->addWidget(key, row, column);
}

void Keypad::addKey(int row, int column, Icon icon, const QString& accessibleName, const QString& objectName,
                    void (Keypad::*tapped)()) {
  auto* key = new KeypadKey(m_theme, keyHeightOf(m_kind), this);
  key->setGlyph(icon, icon == Icon::Check ? Token::Accent : Token::Ink);
  key->setAccessibleName(accessibleName);
  key->setObjectName(objectName);
  key->installEventFilter(this);
  connect(key, &KeypadKey::clicked, this, tapped);
  static_cast<QGridLayout*>(layout())->addWidget(key, row, column);
}

void Keypad::keyPressEvent(QKeyEvent* event) {
  if (!take(*event)) {
    QWidget::keyPressEvent(event);
  }
}

bool Keypad::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress && take(*static_cast<QKeyEvent*>(event))) {
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

bool Keypad::take(const QKeyEvent& event) {
  const QString text = event.text();
  if (text.size() == 1 && text[0].isDigit()) {
    Q_EMIT typed(QString::number(text[0].digitValue()));
    return true;
  }
  switch (event.key()) {
  case Qt::Key_Backspace: Q_EMIT erased(); return true;
  case Qt::Key_Return:
  case Qt::Key_Enter:
    // Enter confirms wherever the focus is on the pad; Space presses a key. A finger that rests on it has
    // confirmed once.
    if (event.isAutoRepeat()) return true;
    if (m_confirm == nullptr || m_confirm->isEnabled()) Q_EMIT confirmed();
    return true;
  default: return false;
  }
}

} // namespace comanda::kit
