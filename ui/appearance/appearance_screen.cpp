// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/appearance_screen.h"

#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/scroll.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace comanda::ui_appearance {
namespace {

constexpr int kFewColumns = 2;
constexpr int kManyColumns = 4;
constexpr int kGroupsMaxPx = 720; // buttons as wide as a whole screen are far from each other

} // namespace

AppearanceScreen::AppearanceScreen(theme::Theme& theme, shell::Language& language, Memory& memory,
                                   QWidget* parent)
    : Screen({.id = QStringLiteral("appearance"), .label = tr("Appearance"), .place = Place::More}, parent),
      m_theme(theme),
      m_language(language),
      m_memory(memory) {
  setObjectName(QStringLiteral("appearanceScreen"));
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(kit::scrolled(makeContent()));
}

QWidget* AppearanceScreen::makeContent() {
  auto* groups = new QWidget;
  auto* column = new QVBoxLayout(groups);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::space::kMedium);
  addGroup(*column, tr("Colours"), palettes(), kFewColumns);
  addGroup(*column, tr("Text size"), textSizes(), kManyColumns);
  addGroup(*column, tr("Language"), languages(), kFewColumns);
  auto* hint = new kit::Label(m_theme, tr("This terminal remembers it."), theme::type::kSecondary,
                              QFont::Normal, theme::Token::Ink2);
  hint->setWordWrap(true);
  column->addWidget(hint);
  column->addStretch(1);
  const auto measure = [this, groups] { groups->setMaximumWidth(m_theme.px(kGroupsMaxPx)); };
  connect(&m_theme, &theme::Theme::changed, groups, measure);
  measure();
  auto* content = new QWidget;
  auto* row = new QHBoxLayout(content);
  row->setContentsMargins(theme::space::kPanel, theme::space::kPanel, theme::space::kPanel,
                          theme::space::kPanel);
  row->addWidget(groups, 1);
  row->addStretch(0);
  return content;
}

std::vector<AppearanceScreen::Choice> AppearanceScreen::palettes() const {
  using theme::PaletteName;
  const PaletteName chosen = m_memory.recall().palette;
  const auto choice = [chosen](const char* name, const QString& text, PaletteName palette) {
    return Choice{QLatin1String(name), text, palette == chosen,
                  [palette](Appearance& appearance) { appearance.palette = palette; }};
  };
  return {choice("lightButton", tr("Light"), PaletteName::Light),
          choice("darkButton", tr("Dark"), PaletteName::Dark),
          choice("highContrastButton", tr("High contrast"), PaletteName::HighContrast),
          choice("colourBlindButton", tr("Colour-blind safe"), PaletteName::ColourBlind)};
}

std::vector<AppearanceScreen::Choice> AppearanceScreen::textSizes() const {
  const int chosen = m_memory.recall().textScalePercent;
  std::vector<Choice> choices;
  for (const int percent : kTextScales) {
    choices.push_back({QStringLiteral("textSize%1").arg(percent), tr("%1 %").arg(percent), percent == chosen,
                       [percent](Appearance& appearance) { appearance.textScalePercent = percent; }});
  }
  return choices;
}

std::vector<AppearanceScreen::Choice> AppearanceScreen::languages() const {
  std::vector<Choice> choices;
  for (const shell::Language::Known& known : shell::Language::kKnown) {
    const QString code = QLatin1String(known.code);
    choices.push_back({QStringLiteral("language-") + code, QString::fromUtf8(known.name),
                       code == m_language.code(),
                       [code](Appearance& appearance) { appearance.language = code; }});
  }
  return choices;
}

void AppearanceScreen::addGroup(QVBoxLayout& column, const QString& title, const std::vector<Choice>& choices,
                                int columns) {
  column.addWidget(new kit::SectionLabel(m_theme, title));
  auto* grid = new QGridLayout;
  grid->setSpacing(theme::space::kSmall);
  auto* group = new QButtonGroup(this);
  int at = 0;
  for (const Choice& choice : choices) {
    auto* button = new kit::Button(m_theme, kit::Button::Kind::Quiet, choice.text);
    button->setObjectName(choice.name);
    button->setAccessibleName(tr("%1: %2", "colours, dark").arg(title, choice.text));
    button->setOneOf();
    button->setChecked(choice.isChosen);
    group->addButton(button);
    grid->addWidget(button, at / columns, at % columns);
    grid->setColumnStretch(at % columns, 1);
    connect(button, &kit::Button::clicked, this, [this, choice] { take(choice); });
    ++at;
  }
  column.addLayout(grid);
  column.addSpacing(theme::space::kLarge);
}

void AppearanceScreen::take(const Choice& choice) {
  Appearance appearance = m_memory.recall();
  choice.choose(appearance);
  m_memory.keep(appearance);
  putOn(appearance, m_theme, m_language);
}

} // namespace comanda::ui_appearance
