// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/device_memory.h"

#include <gtest/gtest.h>

#include <QSettings>
#include <QTemporaryDir>

namespace comanda::terminal {
namespace {

using ui_setup::HostField;
using ui_setup::HostForm;
using ui_setup::NewRestaurant;

class DeviceMemoryTest : public ::testing::Test {
protected:
  static HostForm typedForm() {
    HostForm form;
    form.at(HostField::Name) = QStringLiteral("Da Zoë, am Eck");
    form.at(HostField::FoodTax) = QStringLiteral("5.5");
    form.pricesIncludeTax = false;
    form.beginning = NewRestaurant::Beginning::BareRoom;
    return form;
  }

  QTemporaryDir folder;
  QString file = folder.filePath(QStringLiteral("device.ini"));
};

TEST_F(DeviceMemoryTest, HasWhatWasTypedAtTheNextStart) {
  DeviceMemory(file).rememberTyped(typedForm());
  const auto back = DeviceMemory(file).typedRestaurant();
  ASSERT_TRUE(back.has_value());
  EXPECT_EQ(back->texts, typedForm().texts);
  EXPECT_FALSE(back->pricesIncludeTax);
  EXPECT_EQ(back->beginning, NewRestaurant::Beginning::BareRoom);
}

TEST_F(DeviceMemoryTest, ForgetsItAndNothingElse) {
  DeviceMemory memory(file);
  memory.rememberKitchenMuted(true);
  memory.rememberTyped(typedForm());
  memory.rememberTyped(std::nullopt);
  EXPECT_FALSE(DeviceMemory(file).typedRestaurant().has_value());
  EXPECT_TRUE(DeviceMemory(file).isKitchenMuted());
}

TEST_F(DeviceMemoryTest, TakesNoFormThatSomebodyHasDamaged) {
  DeviceMemory(file).rememberTyped(typedForm());
  QSettings edited(file, QSettings::IniFormat);
  edited.setValue(QStringLiteral("new-restaurant/typed"), QStringList{QStringLiteral("Da Zoë")});
  edited.sync();
  EXPECT_FALSE(DeviceMemory(file).typedRestaurant().has_value());
  QStringList long9(ui_setup::kHostFields, QString(5'000, QLatin1Char('x')));
  edited.setValue(QStringLiteral("new-restaurant/typed"), long9);
  edited.sync();
  const auto cut = DeviceMemory(file).typedRestaurant();
  ASSERT_TRUE(cut.has_value());
  EXPECT_LE(cut->at(HostField::Name).size(), 200);
}

TEST_F(DeviceMemoryTest, KeepsDraftsBesideItself) {
  EXPECT_EQ(DeviceMemory(file).draftFolder(), folder.filePath(QStringLiteral("drafts")));
}

} // namespace
} // namespace comanda::terminal
