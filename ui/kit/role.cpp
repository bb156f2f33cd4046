// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/role.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QVariant>

namespace comanda::kit {
namespace {

constexpr const char* kRoleProperty = "comandaRole";

class Area : public QAccessibleWidget {
public:
  explicit Area(QWidget* widget) : QAccessibleWidget(widget) {}

  QAccessible::Role role() const override {
    return static_cast<QAccessible::Role>(widget()->property(kRoleProperty).toInt());
  }
};

// As Qt's own for buttons, whose role cannot be chosen.
class Pressed : public Area {
public:
  using Area::Area;

  QAccessible::Role role() const override {
    const QAccessible::Role asked = Area::role();
    return asked != QAccessible::NoRole ? asked
           : button().isCheckable()     ? QAccessible::CheckBox
                                        : QAccessible::PushButton;
  }

  QString text(QAccessible::Text kind) const override {
    const QString said = Area::text(kind);
    return kind == QAccessible::Name && said.isEmpty() ? button().text() : said;
  }

  QAccessible::State state() const override {
    QAccessible::State state = Area::state();
    state.checkable = button().isCheckable();
    state.checked = button().isChecked();
    state.pressed = button().isDown();
    return state;
  }

  QStringList actionNames() const override {
    return button().isEnabled() ? QStringList{pressAction()} + Area::actionNames() : QStringList();
  }

  void doAction(const QString& name) override {
    if (name == pressAction()) {
      button().click();
    } else {
      Area::doAction(name);
    }
  }

private:
  QAbstractButton& button() const { return *static_cast<QAbstractButton*>(widget()); }
};

QAccessibleInterface* interfaceOf(const QString& /*className*/, QObject* object) {
  auto* widget = qobject_cast<QWidget*>(object);
  if (widget == nullptr || !widget->property(kRoleProperty).isValid()) {
    return nullptr;
  }
  return qobject_cast<QAbstractButton*>(widget) != nullptr ? new Pressed(widget) : new Area(widget);
}

} // namespace

void setRole(QWidget& widget, QAccessible::Role role) {
  QAccessible::installFactory(interfaceOf); // once, however often it is asked for
  widget.setProperty(kRoleProperty,
                     role == QAccessible::NoRole ? QVariant() : QVariant(static_cast<int>(role)));
  // Qt makes one as soon as a widget has a name, and keeps it.
  QAccessibleInterface* made = QAccessible::queryAccessibleInterface(&widget);
  QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(made));
}

} // namespace comanda::kit
