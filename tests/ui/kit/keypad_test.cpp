// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/keypad.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QTest>

namespace comanda::kit {
namespace {

class KeypadTest : public ::testing::TestWithParam<Keypad::Kind> {
protected:
  KeypadTest() {
    pad.resize(pad.sizeHint());
    QObject::connect(&pad, &Keypad::typed, &pad, [this](const QString& digits) { heard += digits; });
    QObject::connect(&pad, &Keypad::erased, &pad, [this] { heard += QLatin1Char('<'); });
    QObject::connect(&pad, &Keypad::confirmed, &pad, [this] { heard += QLatin1Char('!'); });
  }

  void tap(const char* name) {
    auto* key = pad.findChild<QPushButton*>(QLatin1String(name));
    ASSERT_NE(key, nullptr) << name;
    QTest::mouseClick(key, Qt::LeftButton);
  }

  theme::Theme theme;
  Keypad pad{theme, GetParam()};
  QString heard;
};

INSTANTIATE_TEST_SUITE_P(Kinds, KeypadTest, ::testing::Values(Keypad::Kind::Pin, Keypad::Kind::Cash),
                         [](const auto& each) { return each.param == Keypad::Kind::Pin ? "pin" : "cash"; });

TEST_P(KeypadTest, typesWhatIsTapped) {
  for (int digit = 0; digit <= 9; ++digit) {
    tap(("key" + std::to_string(digit)).c_str());
  }
  tap("eraseKey");
  EXPECT_EQ(heard, QStringLiteral("0123456789<"));
}

TEST_P(KeypadTest, typesWhatTheKeyboardSays) {
  QTest::keyClicks(&pad, QStringLiteral("4a2"));
  QTest::keyClick(&pad, Qt::Key_Backspace);
  QTest::keyClick(&pad, Qt::Key_Return);
  EXPECT_EQ(heard, QStringLiteral("42<!"));
}

TEST_P(KeypadTest, confirmsOnceHoweverLongTheKeyIsDown) {
  QKeyEvent down(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
  QKeyEvent again(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, {}, true);
  QCoreApplication::sendEvent(&pad, &down);
  QCoreApplication::sendEvent(&pad, &again);
  QCoreApplication::sendEvent(&pad, &again);
  EXPECT_EQ(heard, QStringLiteral("!"));
}

TEST_P(KeypadTest, typesOnWhicheverKeyTheFocusIs) {
  auto* key = pad.findChild<QPushButton*>(QStringLiteral("key5"));
  QTest::keyClick(key, Qt::Key_7);
  QTest::keyClick(key, Qt::Key_Space);
  QTest::keyClick(key, Qt::Key_Enter);
  EXPECT_EQ(heard, QStringLiteral("75!"));
}

TEST_P(KeypadTest, hasItsKeysInRowsOfThree) {
  pad.show();
  const auto topOf = [this](const char* name) {
    return pad.findChild<QWidget*>(QLatin1String(name))->geometry().top();
  };
  EXPECT_EQ(topOf("key1"), topOf("key3"));
  EXPECT_EQ(topOf("key0"), topOf("eraseKey"));
  EXPECT_EQ(topOf("key1") < topOf("key7"), GetParam() == Keypad::Kind::Pin);
}

TEST(PinKeypad, confirmsByItsKeyUnlessThatIsOff) {
  const theme::Theme theme;
  Keypad pad(theme, Keypad::Kind::Pin);
  int confirmed = 0;
  QObject::connect(&pad, &Keypad::confirmed, &pad, [&confirmed] { ++confirmed; });
  QTest::mouseClick(pad.findChild<QPushButton*>(QStringLiteral("confirmKey")), Qt::LeftButton);
  EXPECT_EQ(confirmed, 1);
  pad.setConfirmEnabled(false);
  QTest::mouseClick(pad.findChild<QPushButton*>(QStringLiteral("confirmKey")), Qt::LeftButton);
  QTest::keyClick(&pad, Qt::Key_Return);
  EXPECT_EQ(confirmed, 1);
}

TEST(CashKeypad, hasTwoZerosAtOnce) {
  const theme::Theme theme;
  Keypad pad(theme, Keypad::Kind::Cash);
  QString heard;
  QObject::connect(&pad, &Keypad::typed, &pad, [&heard](const QString& digits) { heard = digits; });
  QTest::mouseClick(pad.findChild<QPushButton*>(QStringLiteral("key00")), Qt::LeftButton);
  EXPECT_EQ(heard, QStringLiteral("00"));
}

} // namespace
} // namespace comanda::kit
