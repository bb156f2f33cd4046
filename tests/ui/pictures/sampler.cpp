// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pictures/sampler.h"

#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/keypad.h"
#include "ui/kit/label.h"
#include "ui/kit/list_row.h"
#include "ui/kit/money_label.h"
#include "ui/kit/panel.h"
#include "ui/kit/stat_card.h"
#include "ui/kit/tile.h"
#include "ui/kit/tile_grid.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace comanda::pictures {

using namespace comanda::kit;
using theme::Token;

namespace {

class Sampler : public shell::Screen {
public:
  explicit Sampler(theme::Theme& theme)
      : Screen({QStringLiteral("order"), QStringLiteral("Order"), Icon::Order}),
        m_theme(theme) {
    setTitle(QStringLiteral("Table 2"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(material(), 1);
    row->addWidget(story());
  }

  QWidget* headerWidget() override {
    auto* chips = new QWidget;
    auto* row = new QHBoxLayout(chips);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(new Chip(m_theme, QStringLiteral("4 guests")));
    auto* chosen = new Chip(m_theme, QStringLiteral("By seat"));
    chosen->setCheckable(true);
    chosen->setChecked(true);
    row->addWidget(chosen);
    auto* allergy = new Chip(m_theme, QStringLiteral("Nut allergy · seat 3"));
    allergy->setState(Token::Late);
    row->addWidget(allergy);
    row->addStretch(1);
    return chips;
  }

private:
  QWidget* material() {
    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    auto* search = new QLineEdit;
    search->setPlaceholderText(QStringLiteral("Type a dish or a number…"));
    column->addWidget(search);
    auto* categories = new QHBoxLayout;
    categories->setSpacing(8);
    for (const char* name : {"Starters", "Pasta", "Pizza", "Mains", "Sides"}) {
      auto* chip = new Chip(m_theme, QLatin1String(name));
      chip->setShape(Chip::Shape::Box);
      chip->setCheckable(true);
      chip->setChecked(name[0] == 'P' && name[1] == 'a');
      categories->addWidget(chip);
    }
    categories->addStretch(1);
    column->addLayout(categories);
    column->addWidget(tiles(), 1);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(14);
    cards->addWidget(card("Sales today", "2,431.80", "+12 % on last Saturday", Token::Ready));
    cards->addWidget(card("Kitchen, median", "11:40", "Grill 17:20 late", Token::Late));
    cards->addWidget(card("Labour", "24.1 %", "6 on duty", Token::Ink2));
    column->addLayout(cards);
    return area;
  }

  QWidget* card(const char* label, const char* value, const char* note, Token token) {
    auto* card = new StatCard(m_theme, QLatin1String(label));
    card->setValue(QLatin1String(value));
    card->setNote(QLatin1String(note), token);
    return card;
  }

  QWidget* tiles() {
    auto* grid = new TileGrid(m_theme);
    std::vector<QWidget*> all;
    const auto add = [&](const QString& name, const char* price) {
      all.push_back(new Tile(m_theme, name, QLatin1String(price)));
      return static_cast<Tile*>(all.back());
    };
    add(QStringLiteral("Tagliatelle al ragù"), "14.50");
    add(QStringLiteral("Spaghetti carbonara"), "13.50");
    add(QStringLiteral("Ravioli ricotta e spinaci"), "14.00")->setBadge(QStringLiteral("v"));
    add(QStringLiteral("Linguine alle vongole"), "18.50")
        ->setBadge(QStringLiteral("4 left"), Token::Attention);
    Tile* gone = add(QStringLiteral("Pappardelle al cinghiale"), "17.50");
    gone->setBadge(QStringLiteral("86"), Token::Late, true);
    gone->setEnabled(false);
    Tile* chosen = add(QStringLiteral("Risotto ai funghi porcini con un nome lunghissimo"), "16.00");
    chosen->setCheckable(true);
    chosen->setChecked(true);
    grid->setTiles(all);
    return grid;
  }

  QWidget* story() {
    auto* panel = new Panel(m_theme, Panel::Shape::Plain);
    panel->setLines(Qt::LeftEdge);
    panel->setFixedWidth(m_theme.px(380));
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(23, 18, 22, 16);
    column->setSpacing(0);
    column->addWidget(new SectionLabel(m_theme, QStringLiteral("Course 2 · Mains")));
    auto* fresh = addRow(*column, "Ravioli ricotta e spinaci", "14.00");
    fresh->setCount(QStringLiteral("12"));
    fresh->setSubtitle(QStringLiteral("seat 3"), QStringLiteral("no walnuts"));
    fresh->setNote(QStringLiteral("held"), Token::Attention);
    auto* late = addRow(*column, "Table 9 waits for mains", "41′");
    late->setBar(Token::Late);
    late->setSubtitle(QStringLiteral("Grill · sent 20:02"));
    late->setValue(QStringLiteral("41′"), Token::Late);
    column->addSpacing(12);
    column->addWidget(new Keypad(m_theme, Keypad::Kind::Cash));
    column->addStretch(1);
    auto* total = new QHBoxLayout;
    total->addWidget(
        new Label(m_theme, QStringLiteral("Total"), theme::type::kHeading, theme::kHeadingWeight), 1);
    total->addWidget(new MoneyLabel(m_theme, QStringLiteral("73.00"), theme::type::kFigure));
    column->addSpacing(8);
    column->addLayout(total);
    column->addSpacing(8);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(new Button(m_theme, Button::Kind::Quiet, QStringLiteral("Hold")));
    buttons->addWidget(new Button(m_theme, Button::Kind::Danger, QStringLiteral("Void")));
    buttons->addWidget(new Button(m_theme, Button::Kind::Primary, QStringLiteral("Send · Pasta, Bar")), 1);
    column->addLayout(buttons);
    return panel;
  }

  ListRow* addRow(QVBoxLayout& column, const char* title, const char* value) {
    auto* row = new ListRow(m_theme, QString::fromUtf8(title));
    row->setValue(QString::fromUtf8(value));
    column.addWidget(row);
    return row;
  }

  theme::Theme& m_theme;
};

} // namespace

std::unique_ptr<shell::Screen> sampler(theme::Theme& theme) {
  return std::make_unique<Sampler>(theme);
}

} // namespace comanda::pictures
