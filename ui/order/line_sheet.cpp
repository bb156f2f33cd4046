// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/line_sheet.h"

#include "ui/kit/button.h"
#include "ui/kit/label.h"

#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace comanda::ui_order {
namespace {

constexpr int kReasonLengthMax = 100;

QVBoxLayout& columnOf(QWidget& box) {
  if (box.layout() == nullptr) {
    auto* column = new QVBoxLayout(&box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space::kSmall);
  }
  return static_cast<QVBoxLayout&>(*box.layout());
}

} // namespace

LineSheet::LineSheet(const theme::Theme& theme, QWidget& over, OrderPad& pad)
    : Sheet(theme, over, QString()),
      m_theme(theme),
      m_pad(pad) {
  setObjectName(QStringLiteral("lineSheet"));
  connect(&pad, &OrderPad::changed, this, [this] {
    if (isOpen()) {
      const v1::OrderLine* line = m_pad.findLine(m_lineId);
      if (line == nullptr) {
        dismiss();
      } else if (line->SerializeAsString() != m_shown) {
        show();
      }
    }
  });
}

void LineSheet::openFor(const QString& lineId) {
  m_lineId = lineId.toStdString();
  if (m_pad.findLine(m_lineId) == nullptr) {
    return; // it is on its way to the host
  }
  show();
  open();
}

void LineSheet::show() {
  const v1::OrderLine& line = *m_pad.findLine(m_lineId);
  m_shown = line.SerializeAsString();
  setTitle(tr("%1 × %2").arg(line.quantity()).arg(QString::fromStdString(line.name())));
  const bool isNew = line.state() == v1::UNSENT || line.state() == v1::HELD;
  setContent(isNew ? actionsOfNew(line) : actionsOfSent());
}

void LineSheet::addAction(QWidget& box, const QString& name, const QString& objectName, bool closes,
                          Action action) {
  auto* button = new kit::Button(m_theme, kit::Button::Kind::Quiet, name);
  button->setObjectName(objectName);
  connect(button, &QPushButton::clicked, this, [this, closes, action = std::move(action)] {
    // What is done may make this button anew: not while it is being clicked.
    QTimer::singleShot(0, this, [this, closes, action] {
      if (!isOpen()) {
        return; // a second tap while it slides away
      }
      if (closes) {
        dismiss();
      }
      action(m_pad, m_lineId);
    });
  });
  columnOf(box).addWidget(button);
}

QWidget* LineSheet::actionsOfNew(const v1::OrderLine& line) {
  auto* box = new QWidget;
  const bool isHeld = line.state() == v1::HELD;
  addAction(*box, tr("One more"), QStringLiteral("lineMore"), false,
            [](OrderPad& pad, const std::string& id) { pad.changeQuantity(id, 1); });
  addAction(*box, tr("One less"), QStringLiteral("lineLess"), false,
            [](OrderPad& pad, const std::string& id) { pad.changeQuantity(id, -1); });
  addAction(*box, tr("Change …"), QStringLiteral("lineChange"), true,
            [this](OrderPad&, const std::string& id) { Q_EMIT changeWanted(QString::fromStdString(id)); });
  addAction(*box, isHeld ? tr("Do not hold it") : tr("Hold it"), QStringLiteral("lineHold"), true,
            [isHeld](OrderPad& pad, const std::string& id) { pad.setHeld(id, !isHeld); });
  addAction(*box, tr("Repeat"), QStringLiteral("lineRepeat"), true,
            [](OrderPad& pad, const std::string& id) { pad.repeat(id); });
  addAction(*box, tr("Take it away"), QStringLiteral("lineRemove"), true,
            [](OrderPad& pad, const std::string& id) { pad.remove(id); });
  columnOf(*box).addStretch();
  return box;
}

QWidget* LineSheet::actionsOfSent() {
  auto* box = new QWidget;
  addAction(*box, tr("Repeat"), QStringLiteral("lineRepeat"), true,
            [](OrderPad& pad, const std::string& id) { pad.repeat(id); });
  if (m_pad.findLine(m_lineId)->state() == v1::VOIDED) {
    // nothing more can be done
  } else if (m_pad.mayVoid()) {
    columnOf(*box).addWidget(reasons());
  } else if (m_pad.canAskToVoid()) {
    addAction(*box, tr("Void it, with approval …"), QStringLiteral("voidWithApproval"), true,
              [this](OrderPad&, const std::string& id) { Q_EMIT voidWanted(QString::fromStdString(id)); });
  }
  columnOf(*box).addStretch();
  return box;
}

QStringList LineSheet::voidReasons() {
  return {tr("Guest changed their mind"), tr("Wrong order"), tr("Not as it should be"), tr("Took too long")};
}

QWidget* LineSheet::reasons() {
  auto* box = new QWidget;
  columnOf(*box).setContentsMargins(0, theme::space::kLarge, 0, 0);
  columnOf(*box).addWidget(new kit::Label(m_theme, tr("Void it, because"), theme::type::kSecondary,
                                          theme::kSemiBold, theme::Token::Late));
  int number = 0;
  for (const QString& reason : voidReasons()) {
    addAction(*box, reason, QStringLiteral("void:%1").arg(number++), true,
              [reason](OrderPad& pad, const std::string& id) { pad.voidLine(id, reason); });
  }
  auto* other = new QLineEdit;
  other->setObjectName(QStringLiteral("voidReason"));
  other->setMinimumHeight(theme::target::kMin);
  other->setMaxLength(kReasonLengthMax);
  other->setPlaceholderText(tr("Another reason, then Enter"));
  other->setAccessibleName(tr("Another reason"));
  connect(other, &QLineEdit::returnPressed, this, [this, other] {
    const QString reason = other->text().trimmed();
    if (!reason.isEmpty()) {
      QTimer::singleShot(0, this, [this, reason] {
        dismiss();
        m_pad.voidLine(m_lineId, reason);
      });
    }
  });
  columnOf(*box).addWidget(other);
  return box;
}

} // namespace comanda::ui_order
