// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/access/access_walk.h"

#include "tests/ui/stage.h"
#include "ui/kit/sheet.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QGraphicsView>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace comanda::testing {
namespace {

QString classOf(const QMetaObject& meta) {
  return QString::fromLatin1(meta.className()).section(QStringLiteral("::"), -1);
}

bool isOurs(const QWidget& widget) {
  return QByteArray(widget.metaObject()->className()).startsWith("comanda::");
}

bool isField(const QWidget& widget) {
  return qobject_cast<const QLineEdit*>(&widget) != nullptr ||
         qobject_cast<const QPlainTextEdit*>(&widget) != nullptr ||
         qobject_cast<const QComboBox*>(&widget) != nullptr;
}

bool isLeaf(const QWidget& widget) {
  return widget.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly).isEmpty();
}

bool isReachedByTab(const QWidget& widget) {
  return (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

// Of a group of which one is chosen, Tab stops at that one alone.
bool isReachedByArrows(const QAbstractButton& button) {
  const QButtonGroup* group = button.group();
  return group != nullptr && group->exclusive() && group->checkedButton() != nullptr &&
         isReachedByTab(*group->checkedButton());
}

QString nameOf(const QWidget& widget) {
  return QAccessible::queryAccessibleInterface(const_cast<QWidget*>(&widget))->text(QAccessible::Name);
}

QAccessible::Role roleOf(const QWidget& widget) {
  return QAccessible::queryAccessibleInterface(const_cast<QWidget*>(&widget))->role(); // Qt may change it
}

// Whether a mouse or a finger does something here that is not a button.
bool takesTaps(QWidget& widget) {
  const QPointF middle(widget.width() / 2.0, widget.height() / 2.0);
  const bool didPropagate = !widget.testAttribute(Qt::WA_NoMousePropagation);
  widget.setAttribute(Qt::WA_NoMousePropagation); // it is not its parent's answer that is asked for
  QMouseEvent press(QEvent::MouseButtonPress, middle, widget.mapToGlobal(middle), Qt::LeftButton,
                    Qt::LeftButton, Qt::NoModifier);
  press.ignore();
  QCoreApplication::sendEvent(&widget, &press);
  QMouseEvent release(QEvent::MouseButtonRelease, middle, widget.mapToGlobal(middle), Qt::LeftButton,
                      Qt::NoButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&widget, &release);
  widget.setAttribute(Qt::WA_NoMousePropagation, !didPropagate);
  return press.isAccepted();
}

} // namespace

void AccessWalk::look(QWidget& window) {
  QList<QWidget*> widgets = window.findChildren<QWidget*>();
  widgets.prepend(&window);
  for (QWidget* widget : widgets) {
    if (widget->isVisible()) lookAt(*widget);
  }
}

void AccessWalk::lookAt(QWidget& widget) {
  for (const QMetaObject* meta = widget.metaObject(); meta != nullptr; meta = meta->superClass()) {
    m_seen.insert(classOf(*meta).toStdString());
  }
  if (qobject_cast<QAbstractButton*>(&widget) != nullptr) {
    lookAtButton(widget);
  } else if (isField(widget)) {
    expect(!nameOf(widget).isEmpty(), widget, QStringLiteral("is a field without a name"));
    expect(isReachedByTab(widget), widget, QStringLiteral("is a field that Tab does not reach"));
  } else if (isOurs(widget)) {
    lookAtArea(widget);
  }
}

void AccessWalk::lookAtButton(const QWidget& widget) {
  const auto& button = static_cast<const QAbstractButton&>(widget);
  const QAccessible::Role role = roleOf(button);
  expect(!nameOf(button).isEmpty(), button, QStringLiteral("has no name"));
  if (button.testAttribute(Qt::WA_TransparentForMouseEvents)) {
    expect(role == QAccessible::StaticText || role == QAccessible::Graphic, button,
           QStringLiteral("only tells something, and says it is to be pressed"));
    expect(!isReachedByTab(button), button, QStringLiteral("only tells something, and Tab stops there"));
    return;
  }
  const bool isChoice =
      role == QAccessible::CheckBox || role == QAccessible::RadioButton || role == QAccessible::PageTab;
  const bool isTold = role == QAccessible::Chart && !button.accessibleDescription().isEmpty(); // and pressed
  expect(isTold || (button.isCheckable() ? isChoice : role == QAccessible::PushButton), button,
         QStringLiteral("has the role %1").arg(role));
  expect(isReachedByTab(button) || isReachedByArrows(button), button,
         QStringLiteral("is not reached by Tab"));
  QAccessibleInterface* face = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(&widget));
  expect(!button.isEnabled() ||
             (face->actionInterface() != nullptr && !face->actionInterface()->actionNames().isEmpty()),
         button, QStringLiteral("cannot be pressed by a screen reader"));
  expect(face->state().checked == button.isChecked(), button,
         QStringLiteral("does not say that it is chosen"));
}

void AccessWalk::lookAtArea(QWidget& widget) {
  const QAccessible::Role role = roleOf(widget);
  const bool isPlain = role == QAccessible::Client || role == QAccessible::NoRole;
  expect(!isPlain || !isLeaf(widget), widget, QStringLiteral("shows something and has no role"));
  expect(!isPlain || nameOf(widget).isEmpty(), widget, QStringLiteral("has a name and no role"));
  if (role == QAccessible::Graphic || role == QAccessible::Chart || role == QAccessible::Document) {
    expect(!nameOf(widget).isEmpty(), widget, QStringLiteral("is a picture without words"));
  }
  if (role == QAccessible::Chart || role == QAccessible::Document || qobject_cast<QGraphicsView*>(&widget)) {
    expect(!widget.accessibleDescription().isEmpty(), widget,
           QStringLiteral("says what it is, and not what is in it"));
  }
  const bool isCloth = qobject_cast<kit::Sheet*>(&widget) != nullptr; // beside it one taps to be rid of it
  if (widget.isEnabled() && !isCloth && takesTaps(widget)) {
    expect(isReachedByTab(widget), widget, QStringLiteral("takes taps and is not reached by Tab"));
  }
}

void AccessWalk::press(QPushButton& button) {
  const QPointer<QPushButton> pressed(&button);
  const QPointer<QWidget> window(button.window());
  QSignalSpy clicked(&button, &QPushButton::clicked);
  button.setFocus(Qt::TabFocusReason);
  expect(button.hasFocus(), button, QStringLiteral("does not take the keyboard"));
  QTest::keyClick(&button, Qt::Key_Space);
  Stage::settle();
  QWidget* focus = QApplication::focusWidget();
  if (pressed) expect(clicked.count() == 1, button, QStringLiteral("is not pressed by Space"));
  const bool waits = pressed && !pressed->parentWidget()->isEnabled(); // for the host, with all around it
  if (pressed && !waits && window && window->isVisible()) {
    expect(focus != nullptr && focus->isVisible(), button,
           QStringLiteral("loses the keyboard when it is pressed"));
  }
}

void AccessWalk::expect(bool isSo, const QWidget& widget, const QString& otherwise) {
  const QString fault =
      QStringLiteral("%1 %2 \"%3\": %4")
          .arg(classOf(*widget.metaObject()), widget.objectName(), nameOf(widget), otherwise);
  if (!isSo && !m_faults.contains(fault)) m_faults << fault;
}

} // namespace comanda::testing
