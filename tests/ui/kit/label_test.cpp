// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/label.h"
#include "ui/shell/main_window.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <memory>

namespace comanda::kit {
namespace {

class PlainScreen : public shell::Screen {
public:
  using Screen::Screen;
};

TEST(Label, IsReadableWhenTheLookChangedBeforeItWasShown) {
  theme::Theme theme;
  theme.dress(*qApp);
  theme.preferDark(true); // as a kitchen display leaves it
  const shell::Screen::Card card{QStringLiteral("plain"), QStringLiteral("Plain"), Icon::None};
  shell::MainWindow window(theme, {[&](shell::Navigator&) { return std::make_unique<PlainScreen>(card); }});
  window.resize(1'000, 700);
  window.show();
  QApplication::sendPostedEvents();
  const auto* title = window.findChild<Label*>(QStringLiteral("screenTitle"));
  ASSERT_NE(title, nullptr);
  EXPECT_EQ(title->palette().color(QPalette::WindowText), theme.textColour(theme::Token::Ink));
}

TEST(Label, FollowsTheLookWhileItIsShown) {
  theme::Theme theme;
  theme.dress(*qApp);
  Label label(theme, QStringLiteral("Table 4"));
  label.show();
  for (const theme::PaletteName name : theme::kPaletteNames) {
    theme.setPalette(name);
    EXPECT_EQ(label.palette().color(QPalette::WindowText), theme.textColour(theme::Token::Ink));
  }
}

} // namespace
} // namespace comanda::kit
