// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/order_screen.h"

#include "ui/kit/tile.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QShortcut>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace comanda::ui_order {
namespace {

using theme::Token;

constexpr int kCheckWidthPx = 396;
constexpr int kNarrowCheckWidthPx = 330;
constexpr int kNarrowPx = 1'050; ///< A screen of less has the narrow check.
constexpr int kCoursesToChoose = 4;

void dressTile(kit::Tile& tile, const OrderPad::Item& item) {
  using Mark = OrderPad::Mark;
  switch (item.mark) {
  case Mark::SoldOut:
    tile.setBadge(QStringLiteral("86"), Token::Late, true);
    tile.setAccessibleDescription(OrderScreen::tr("Sold out"));
    break;
  case Mark::FewLeft: tile.setBadge(OrderScreen::tr("%1 left").arg(item.left), Token::Attention); break;
  case Mark::Allergen:
    tile.setBadge(OrderScreen::tr("allergen"), Token::Late);
    tile.setAccessibleDescription(OrderScreen::tr("Contains what a guest of this table must not have"));
    break;
  case Mark::Vegan: tile.setBadge(OrderScreen::tr("vg", "vegan, in two letters")); break;
  case Mark::Vegetarian: tile.setBadge(OrderScreen::tr("v", "vegetarian, in a letter")); break;
  case Mark::None: break;
  }
}

} // namespace

OrderScreen::OrderScreen(const theme::Theme& theme, models::Terminal& terminal,
                         ui_approval::Approvals& approvals, shell::Navigator& navigator, QWidget* parent)
    : Screen({.id = QStringLiteral("order"), .label = tr("Order"), .icon = kit::Icon::Order}, parent),
      m_theme(theme),
      m_terminal(terminal),
      m_pad(terminal, navigator),
      m_header(new QWidget) {
  setObjectName(QStringLiteral("orderScreen"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  m_check = new CheckPanel(theme);
  row->addWidget(makeMenu(), 1);
  row->addWidget(m_check);
  makeHeader();
  m_choice = new ChoiceSheet(theme, *this);
  m_line = new LineSheet(theme, *this, m_pad);
  m_approval = new ui_approval::ApprovalSheet(theme, *this, terminal, approvals);
  m_aim = new kit::Sheet(theme, *this, QString());
  m_allergySheet = new AllergySheet(theme, *this, m_pad);
  m_toast = new kit::Toast(theme, *this);
  listen();
  refresh();
}

void OrderScreen::makeHeader() {
  m_covers = new kit::Chip(m_theme, QString());
  m_owner = new kit::Chip(m_theme, QString());
  m_allergies = new kit::Chip(m_theme, QString());
  m_allergies->setState(Token::Late);
  auto* line = new QHBoxLayout(m_header);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(theme::space::kSmall);
  for (kit::Chip* chip : {m_covers, m_owner, m_allergies}) {
    chip->setInformative(true);
    line->addWidget(chip);
  }
  line->addStretch();
}

QWidget* OrderScreen::makeMenu() {
  auto* menu = new QWidget;
  auto* column = new QVBoxLayout(menu);
  column->setContentsMargins(theme::space::kPanel, theme::space::kLarge, theme::space::kPanel, 0);
  column->setSpacing(theme::space::kMedium);
  auto* top = new QHBoxLayout;
  top->setSpacing(theme::space::kSmall);
  m_search = new QLineEdit;
  m_search->setObjectName(QStringLiteral("search"));
  m_search->setMinimumHeight(theme::target::kMin);
  m_search->setPlaceholderText(tr("Type a dish …"));
  m_search->setAccessibleName(tr("Search the menu"));
  m_search->setClearButtonEnabled(true);
  m_seat = new kit::Chip(m_theme, QString());
  m_seat->setShape(kit::Chip::Shape::Box);
  m_seat->setObjectName(QStringLiteral("seat"));
  m_course = new kit::Chip(m_theme, QString());
  m_course->setShape(kit::Chip::Shape::Box);
  m_course->setObjectName(QStringLiteral("course"));
  top->addWidget(m_search, 1);
  top->addWidget(m_seat);
  top->addWidget(m_course);
  m_noteAllergy = new kit::Chip(m_theme, tr("Allergies"));
  m_noteAllergy->setShape(kit::Chip::Shape::Box);
  m_noteAllergy->setObjectName(QStringLiteral("allergies"));
  m_noteAllergy->setAccessibleDescription(tr("Notes what a guest must not have"));
  top->addWidget(m_noteAllergy);
  column->addLayout(top);
  m_categories = new kit::ChipFlow;
  m_categories->setObjectName(QStringLiteral("categories"));
  column->addWidget(m_categories);
  m_items = new kit::TileGrid(m_theme);
  m_items->setObjectName(QStringLiteral("items"));
  m_items->setAccessibleName(tr("Dishes"));
  column->addWidget(m_items, 1);
  return menu;
}

void OrderScreen::listen() {
  connect(&m_pad, &OrderPad::changed, this, &OrderScreen::refresh);
  connect(&m_pad, &OrderPad::choiceWanted, this, &OrderScreen::ask);
  connect(&m_pad, &OrderPad::said, this, [this](const QString& sentence) { m_toast->say(sentence); });
  connect(&m_pad, &OrderPad::removed, this,
          [this](const QString& name, const std::string& orderId, const v1::NewLine& line) {
            m_toast->say(tr("%1 was taken away").arg(name),
                         [this, orderId, line] { m_pad.addTo(orderId, line); });
          });
  connect(m_search, &QLineEdit::textChanged, &m_pad, &OrderPad::search);
  // Enter takes the dish that is left over.
  connect(m_search, &QLineEdit::returnPressed, this, [this] {
    const auto items = m_pad.items();
    if (!m_search->text().trimmed().isEmpty() && items.size() == 1) {
      m_search->clear();
      m_pad.tap(items.front().id);
    }
  });
  connect(m_seat, &QPushButton::clicked, this, &OrderScreen::askSeat);
  connect(m_course, &QPushButton::clicked, this, &OrderScreen::askCourse);
  connect(m_noteAllergy, &QPushButton::clicked, m_allergySheet, &AllergySheet::ask);
  connect(m_check, &CheckPanel::linePressed, m_line, &LineSheet::openFor);
  connect(m_check, &CheckPanel::firePressed, &m_pad, &OrderPad::fire);
  connect(m_check, &CheckPanel::holdPressed, &m_pad, &OrderPad::holdAll);
  connect(m_check, &CheckPanel::stayPressed, &m_pad, [this] { m_pad.send(true); });
  connect(m_check, &CheckPanel::sendPressed, &m_pad, [this] { m_pad.send(false); });
  connect(m_check, &CheckPanel::billPressed, &m_pad, &OrderPad::bill);
  connect(m_check, &CheckPanel::againPressed, &m_pad, [this](const QString& id) {
    QTimer::singleShot(0, this, [this, id] { m_pad.tryAgain(id.toStdString()); });
  });
  connect(m_line, &LineSheet::changeWanted, this, &OrderScreen::askAgain);
  connect(m_line, &LineSheet::voidWanted, this, &OrderScreen::askVoid);
  connect(m_approval, &ui_approval::ApprovalSheet::approved, this,
          [this](const QString& by) { m_toast->say(tr("Voided, approved by %1").arg(by)); });
  auto* find = new QShortcut(QKeySequence::Find, this);
  connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
}

void OrderScreen::shown(const QString& argument) {
  m_pad.setInFront(true);
  if (!argument.isEmpty()) {
    m_search->clear();
    m_pad.open(argument);
  }
  if (m_pad.orderId() != m_choiceFor) m_choice->dismiss(); // it was kept over a lock, for another check
  showAll();
}

// What was begun at one table is not to be ended at another. A lock keeps what was being chosen.
void OrderScreen::hidden() {
  m_pad.setInFront(false);
  m_line->dismiss();
  m_approval->dismiss();
  m_aim->dismiss();
  m_allergySheet->dismiss();
  m_toast->dismiss();
  if (!m_terminal.staffId().empty()) {
    m_choice->dismiss();
  }
}

void OrderScreen::refresh() {
  if (!isVisible() && m_isMade) {
    return; // it is when it is shown
  }
  showAll();
}

void OrderScreen::showAll() {
  m_isMade = true;
  const OrderPad::Check check = m_pad.check();
  showHeader(check);
  showCategories();
  showItems();
  showAim();
  m_check->show(check);
}

void OrderScreen::showHeader(const OrderPad::Check& check) {
  QString title = tr("Order");
  if (check.isThere || check.number > 0) {
    title = !check.table.isEmpty()       ? tr("Table %1").arg(check.table)
            : check.type == v1::DELIVERY ? tr("Delivery %1").arg(check.number)
                                         : tr("Takeaway %1").arg(check.number);
  }
  setTitle(title);
  m_covers->setText(check.covers == 1 ? tr("1 guest") : tr("%1 guests").arg(check.covers));
  m_covers->setVisible(check.covers > 0);
  m_owner->setText(check.owner);
  m_owner->setVisible(!check.owner.isEmpty());
  m_allergies->setText(tr("Allergy: %1").arg(check.allergies));
  m_allergies->setVisible(!check.allergies.isEmpty());
  m_noteAllergy->setEnabled(check.isThere);
}

void OrderScreen::showCategories() {
  const std::vector<OrderPad::Choice> categories = m_pad.categories();
  if (categories == m_categoriesShown) {
    return;
  }
  m_categoriesShown = categories;
  std::vector<QWidget*> chips;
  for (const OrderPad::Choice& category : categories) {
    auto* chip = new kit::Chip(m_theme, category.name);
    chip->setShape(kit::Chip::Shape::Box);
    chip->setOneOf(QAccessible::PageTab);
    chip->setChecked(category.isCurrent);
    chip->setObjectName(QStringLiteral("category:") + QString::fromStdString(category.id));
    connect(chip, &QPushButton::clicked, this, [this, id = category.id] {
      QTimer::singleShot(0, this, [this, id] {
        m_search->clear();
        m_pad.chooseCategory(id);
      });
    });
    chips.push_back(chip);
  }
  m_categories->setWidgets(chips);
}

void OrderScreen::showItems() {
  const std::vector<OrderPad::Item> items = m_pad.itemsOf(m_categoriesShown);
  std::string shown;
  for (const OrderPad::Item& item : items) {
    shown += item.id + '\n' + item.name.toStdString() + '\n' + item.price.toStdString() + '\n' +
             std::to_string(static_cast<int>(item.mark)) + std::to_string(item.left) + '\n';
  }
  if (std::exchange(m_itemsShown, shown) == shown && !items.empty()) {
    return;
  }
  std::vector<QWidget*> tiles;
  for (const OrderPad::Item& item : items) {
    auto* tile = new kit::Tile(m_theme, item.name, item.price);
    tile->setObjectName(QStringLiteral("item:") + QString::fromStdString(item.id));
    dressTile(*tile, item);
    connect(tile, &QPushButton::clicked, this, [this, id = item.id] { m_pad.tap(id); });
    tile->setContextMenuPolicy(Qt::CustomContextMenu); // a long press, or the right button
    connect(tile, &QWidget::customContextMenuRequested, this, [this, id = item.id] { m_pad.customise(id); });
    tiles.push_back(tile);
  }
  m_items->setTiles(tiles);
}

void OrderScreen::showAim() {
  m_seat->setText(m_pad.seat() == 0 ? tr("Whole table") : tr("Seat %1").arg(m_pad.seat()));
  m_course->setText(!m_pad.course()        ? tr("Course: as usual")
                    : *m_pad.course() == 0 ? tr("At once")
                                           : tr("Course %1").arg(*m_pad.course()));
}

void OrderScreen::askSeat() {
  auto* flow = new kit::ChipFlow;
  for (int seat = 0; seat <= std::max(m_pad.check().covers, m_pad.seat()); ++seat) {
    auto* chip = new kit::Chip(m_theme, seat == 0 ? tr("Whole table") : tr("Seat %1").arg(seat));
    chip->setShape(kit::Chip::Shape::Box);
    chip->setObjectName(QStringLiteral("aimSeat:%1").arg(seat));
    connect(chip, &QPushButton::clicked, this, [this, seat] {
      m_aim->dismiss();
      m_pad.setSeat(seat);
    });
    flow->add(chip);
  }
  m_aim->setTitle(tr("Who gets what comes now?"));
  m_aim->setContent(flow);
  m_aim->open();
}

void OrderScreen::askCourse() {
  auto* flow = new kit::ChipFlow;
  for (int course = -1; course < kCoursesToChoose; ++course) {
    auto* chip = new kit::Chip(m_theme, course < 0    ? tr("As usual")
                                        : course == 0 ? tr("At once")
                                                      : tr("Course %1").arg(course));
    chip->setShape(kit::Chip::Shape::Box);
    chip->setObjectName(QStringLiteral("aimCourse:%1").arg(course));
    connect(chip, &QPushButton::clicked, this, [this, course] {
      m_aim->dismiss();
      m_pad.setCourse(course < 0 ? std::nullopt : std::optional(course));
    });
    flow->add(chip);
  }
  m_aim->setTitle(tr("With which course does it come?"));
  m_aim->setContent(flow);
  m_aim->open();
}

void OrderScreen::ask(const QString& itemId) {
  m_choiceFor = m_pad.orderId();
  m_choice->ask(m_pad.newChoice(itemId.toStdString()), m_terminal.house().settings.get(),
                m_pad.check().covers, false, [this](const v1::NewLine& line) { m_pad.add(line); });
}

void OrderScreen::askAgain(const QString& lineId) {
  const v1::OrderLine* line = m_pad.findLine(lineId.toStdString());
  const v1::Order* order = m_terminal.house().orders.find(m_pad.orderId());
  if (line == nullptr || order == nullptr) {
    return;
  }
  m_choiceFor = m_pad.orderId();
  m_choice->ask(m_pad.choiceOf(*line), m_terminal.house().settings.get(), order->covers(), true,
                [this](const v1::NewLine& changed) { m_pad.change(changed); });
}

void OrderScreen::askVoid(const QString& lineId) {
  const v1::OrderLine* line = m_pad.findLine(lineId.toStdString());
  if (line == nullptr) {
    return;
  }
  const QString what = tr("%1 × %2").arg(line->quantity()).arg(QString::fromStdString(line->name()));
  m_approval->ask({.title = tr("Void %1").arg(what),
                   .permission = v1::PERMISSION_VOID_SENT,
                   .reasons = LineSheet::voidReasons(),
                   .command = [orderId = m_pad.orderId(), id = line->id()](const QString& reason) {
                     return OrderPad::voidCommand(orderId, id, reason);
                   }});
}

void OrderScreen::resizeEvent(QResizeEvent* event) {
  Screen::resizeEvent(event);
  m_check->setFixedWidth(width() < kNarrowPx ? kNarrowCheckWidthPx : kCheckWidthPx);
  m_check->refit();
}

} // namespace comanda::ui_order
