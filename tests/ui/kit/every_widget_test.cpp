// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for all widgets of the kit alike.
#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/keypad.h"
#include "ui/kit/link_indicator.h"
#include "ui/kit/list_row.h"
#include "ui/kit/money_label.h"
#include "ui/kit/overlay.h"
#include "ui/kit/stat_card.h"
#include "ui/kit/tile.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QHBoxLayout>
#include <QImage>
#include <QPainter>
#include <QTest>
#include <memory>

namespace comanda::kit {
namespace {

using theme::PaletteName;
using theme::Token;

// One of each, as a screen would have them.
struct Kit {
  theme::Theme theme;
  QWidget parent;
  std::vector<QWidget*> widgets;
  std::vector<Pressable*> targets;

  Kit() {
    addTarget(new Button(theme, Button::Kind::Primary, Icon::Check, QStringLiteral("Send"), &parent));
    addTarget(new Button(theme, Button::Kind::Quiet, QStringLiteral("Hold"), &parent));
    addTarget(new Button(theme, Button::Kind::Danger, QStringLiteral("Void"), &parent));
    addTarget(new Chip(theme, QStringLiteral("Bar"), &parent));
    auto* tile = new Tile(theme, QStringLiteral("Linguine"), QStringLiteral("18.50"), &parent);
    tile->setBadge(QStringLiteral("4 left"), Token::Attention);
    addTarget(tile);
    auto* row = new ListRow(theme, QStringLiteral("Table 9 waits"), &parent);
    row->setBar(Token::Late);
    row->setSubtitle(QStringLiteral("Grill"), QStringLiteral("no walnuts"));
    row->setValue(QStringLiteral("41"), Token::Late);
    addTarget(row);
    addTarget(new Avatar(theme, QStringLiteral("Ana Maria"), 32, &parent));
    auto* card = new StatCard(theme, QStringLiteral("Covers"), &parent);
    card->setValue(QStringLiteral("118"));
    widgets.push_back(card);
    widgets.push_back(new MoneyLabel(theme, QStringLiteral("73.00"), 34, 700, &parent));
    auto* link = new LinkIndicator(theme, &parent);
    link->tell(LinkIndicator::State::InStep, QStringLiteral("20:43"));
    widgets.push_back(link);
    widgets.push_back(new Keypad(theme, Keypad::Kind::Pin, &parent));
    auto* overlay = new Overlay(theme, parent);
    overlay->tell(Overlay::Kind::Empty, QStringLiteral("No orders yet."));
    widgets.push_back(overlay);
  }

  void addTarget(Pressable* widget) {
    targets.push_back(widget);
    widgets.push_back(widget);
  }
};

QImage pictureOf(QWidget& widget) {
  widget.resize(widget.sizeHint().expandedTo(QSize(64, 48)));
  return widget.grab().toImage();
}

TEST(EveryWidget, hasAnAccessibleName) {
  const Kit kit;
  for (QWidget* widget : kit.widgets) {
    const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
    ASSERT_NE(interface, nullptr);
    EXPECT_FALSE(interface->text(QAccessible::Name).isEmpty()) << widget->metaObject()->className();
  }
  for (const QWidget* key : kit.parent.findChildren<Pressable*>()) {
    const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(
        const_cast<QWidget*>(key));                                    // Qt asks for one that it can change
    if (key->objectName() == QLatin1String("overlayAction")) continue; // has its text when it is shown
    EXPECT_FALSE(interface->text(QAccessible::Name).isEmpty()) << key->objectName().toStdString();
    const bool onlyTells = key->testAttribute(Qt::WA_TransparentForMouseEvents);
    EXPECT_EQ(interface->role(), onlyTells ? QAccessible::StaticText : QAccessible::PushButton);
  }
}

// Qt calls every button that can be checked a check box.
TEST(EveryWidget, isOneOfSeveralWhereItIs) {
  const theme::Theme theme;
  Chip chip(theme, QStringLiteral("Bar"));
  chip.setAccessibleName(QStringLiteral("The bar")); // from here on Qt has an idea of it
  chip.setOneOf(QAccessible::PageTab);
  chip.setChecked(true);
  QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&chip);
  EXPECT_EQ(interface->role(), QAccessible::PageTab);
  EXPECT_EQ(interface->text(QAccessible::Name), QStringLiteral("The bar"));
  EXPECT_TRUE(interface->state().checkable);
  EXPECT_TRUE(interface->state().checked);
  int clicks = 0;
  QObject::connect(&chip, &QPushButton::clicked, &chip, [&clicks] { ++clicks; });
  interface->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  EXPECT_EQ(clicks, 1);
  chip.setEnabled(false);
  EXPECT_TRUE(interface->actionInterface()->actionNames().isEmpty());
}

TEST(EveryWidget, thatOnlyTellsSomethingSaysSo) {
  const theme::Theme theme;
  ListRow row(theme, QStringLiteral("Table 9 waits"));
  row.setInformative(true);
  EXPECT_EQ(QAccessible::queryAccessibleInterface(&row)->role(), QAccessible::StaticText);
  EXPECT_EQ(QAccessible::queryAccessibleInterface(&row)->text(QAccessible::Name),
            QStringLiteral("Table 9 waits"));
  row.setInformative(false);
  EXPECT_EQ(QAccessible::queryAccessibleInterface(&row)->role(), QAccessible::PushButton);
}

TEST(EveryWidget, saysAllThatIsToBeSeen) {
  const Kit kit;
  EXPECT_EQ(kit.targets[4]->accessibleName(), QStringLiteral("Linguine, 18.50, 4 left"));
  EXPECT_EQ(kit.targets[5]->accessibleName(), QStringLiteral("Table 9 waits, Grill, no walnuts, 41"));
}

TEST(EveryWidget, canBeTapped) {
  for (const int percent : {100, 160}) {
    Kit kit;
    kit.theme.setTextScalePercent(percent);
    for (Pressable* target : kit.targets) {
      const QSize least = target->minimumSizeHint().boundedTo(target->sizeHint());
      EXPECT_GE(least.width(), theme::target::kMin) << target->metaObject()->className();
      EXPECT_GE(least.height(), theme::target::kMin) << target->metaObject()->className();
    }
    for (const Pressable* key : kit.parent.findChildren<Pressable*>()) {
      EXPECT_GE(key->minimumSizeHint().height(), theme::target::kMin);
      EXPECT_GE(key->minimumSizeHint().width(), theme::target::kMin);
    }
  }
}

TEST(EveryWidget, takesSpaceAndEnter) {
  const Kit kit;
  for (Pressable* target : kit.targets) {
    int clicks = 0;
    QObject::connect(target, &QPushButton::clicked, target, [&clicks] { ++clicks; });
    QTest::keyClick(target, Qt::Key_Space);
    QTest::keyClick(target, Qt::Key_Return);
    QTest::keyClick(target, Qt::Key_Enter);
    EXPECT_EQ(clicks, 3) << target->metaObject()->className();
  }
}

TEST(EveryWidget, followsTheThemeWhileItIsShown) {
  Kit kit;
  for (QWidget* widget : kit.widgets) {
    const QImage light = pictureOf(*widget);
    kit.theme.setPalette(PaletteName::Dark);
    const QImage dark = pictureOf(*widget);
    kit.theme.setPalette(PaletteName::Light);
    if (qobject_cast<Avatar*>(widget) != nullptr) continue; // a person does not change with the light
    EXPECT_NE(light, dark) << widget->metaObject()->className();
    EXPECT_EQ(light, pictureOf(*widget)) << widget->metaObject()->className();
  }
}

TEST(EveryWidget, growsWithTheText) {
  Kit kit;
  for (Pressable* target : kit.targets) {
    kit.theme.setTextScalePercent(100);
    const QSize before = target->sizeHint();
    kit.theme.setTextScalePercent(160);
    if (qobject_cast<Avatar*>(target) == nullptr) {
      EXPECT_GT(target->sizeHint().height(), before.height()) << target->metaObject()->className();
    }
  }
}

TEST(EveryWidget, repaintsByItselfWhenTheThemeChanges) {
  struct Counting : Chip {
    using Chip::Chip;
    int paints = 0;
    void paintEvent(QPaintEvent* event) override {
      ++paints;
      Chip::paintEvent(event);
    }
  };
  theme::Theme theme;
  Counting chip(theme, QStringLiteral("Bar"));
  chip.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&chip));
  QCoreApplication::processEvents();
  const int before = chip.paints;
  theme.setPalette(PaletteName::HighContrast);
  EXPECT_TRUE(QTest::qWaitFor([&chip, before] { return chip.paints > before; }));
}

TEST(ListRowLayout, isMirroredWhereOneReadsFromRightToLeft) {
  const theme::Theme theme;
  ListRow row(theme, QString());
  row.setBar(Token::Late);
  row.setDivided(false);
  row.resize(200, 60);
  const QColor bar = theme.colour(Token::Late);
  EXPECT_EQ(row.grab().toImage().pixelColor(4, 30), bar);
  EXPECT_NE(row.grab().toImage().pixelColor(195, 30), bar);
  row.setLayoutDirection(Qt::RightToLeft);
  EXPECT_EQ(row.grab().toImage().pixelColor(195, 30), bar);
}

TEST(Link, isToldInWordsToo) {
  const theme::Theme theme;
  LinkIndicator link(theme);
  using State = LinkIndicator::State;
  link.tell(State::InStep, QStringLiteral("20:43"));
  EXPECT_EQ(link.accessibleName(), QStringLiteral("In step · 20:43"));
  link.tell(State::CatchingUp, QString());
  EXPECT_EQ(link.accessibleName(), QStringLiteral("Catching up"));
  link.tell(State::NoLink, QStringLiteral("20:44"));
  EXPECT_EQ(link.accessibleName(), QStringLiteral("No link · 20:44"));
}

// A host that takes no changes looks like no other state, and says why.
TEST(Link, isReadOnlyInALookOfItsOwn) {
  const theme::Theme theme;
  LinkIndicator link(theme);
  using State = LinkIndicator::State;
  link.tell(State::ReadOnly, QStringLiteral("20:43"), QStringLiteral("The host's disk is full."));
  EXPECT_EQ(link.accessibleName(), QStringLiteral("Read only · 20:43"));
  EXPECT_EQ(link.accessibleDescription(), QStringLiteral("The host's disk is full."));
  const QSize withReason = link.sizeHint();
  link.tell(State::NoLink, QStringLiteral("20:43"));
  EXPECT_LT(link.sizeHint().height(), withReason.height());
  EXPECT_TRUE(link.accessibleDescription().isEmpty());
}

TEST(Initials, areTwoLetters) {
  EXPECT_EQ(Avatar::initialsOf(QStringLiteral("Ana Lucia Moretti")), QStringLiteral("AM"));
  EXPECT_EQ(Avatar::initialsOf(QStringLiteral("Ana")), QStringLiteral("AN"));
  EXPECT_EQ(Avatar::initialsOf(QString()), QString());
}

TEST(Icons, areAllDrawn) {
  for (const Icon icon : kIcons) {
    QImage paper(48, 48, QImage::Format_ARGB32_Premultiplied);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    paintIcon(painter, paper.rect(), icon, Qt::red);
    painter.end();
    bool hasInk = false;
    for (int at = 0; at < 48 * 48 && !hasInk; ++at) {
      const QColor pixel = paper.pixelColor(at % 48, at / 48);
      hasInk = pixel.red() > 200 && pixel.green() < 60;
    }
    EXPECT_TRUE(hasInk) << iconName(icon).toStdString();
  }
}

TEST(Chips, thatOnlyTellLetTapsThrough) {
  const theme::Theme theme;
  Chip chip(theme, QStringLiteral("4 guests"));
  chip.setInformative(true);
  EXPECT_EQ(chip.focusPolicy(), Qt::NoFocus);
  EXPECT_TRUE(chip.testAttribute(Qt::WA_TransparentForMouseEvents));
}

} // namespace
} // namespace comanda::kit
