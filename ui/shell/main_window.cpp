// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/kit/label.h"
#include "ui/kit/list_row.h"
#include "ui/kit/panel.h"
#include "ui/kit/role.h"
#include "ui/kit/sheet.h"
#include "ui/shell/rail.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <algorithm>

namespace comanda::shell {

using theme::Token;

namespace {

constexpr int kHeaderHeightPx = 64;
constexpr std::size_t kPlacesBefore = 20; // a longer way back is not one that anybody remembers

// Chips that are too many for a narrow window can be moved; they are never squeezed.
QWidget* headerSlot(QWidget* content, QWidget* parent) {
  auto* slot = new QScrollArea(parent);
  slot->setFrameShape(QFrame::NoFrame);
  slot->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  slot->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  slot->setFocusPolicy(Qt::NoFocus);
  slot->setWidgetResizable(true);
  slot->setWidget(content != nullptr ? content : new QWidget);
  slot->widget()->setAutoFillBackground(false);
  slot->viewport()->setAutoFillBackground(false);
  return slot;
}

} // namespace

MainWindow::MainWindow(theme::Theme& theme, const std::vector<ScreenFactory>& screens, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_stack(new QStackedWidget) {
  setWindowTitle(QStringLiteral("Comanda"));
  kit::setRole(*this, QAccessible::Window);
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->setSpacing(0);
  auto* page = new QWidget;
  auto* pageLayout = new QVBoxLayout(page);
  pageLayout->setContentsMargins(0, 0, 0, 0);
  pageLayout->setSpacing(0);
  pageLayout->addWidget(makeHeader());
  pageLayout->addWidget(m_stack, 1);
  for (const ScreenFactory& factory : screens) {
    addScreen(factory);
  }
  makeRail();
  m_layout->addWidget(m_rail);
  m_layout->addWidget(page, 1);
  m_more = new kit::Sheet(m_theme, *page, tr("More"));
  makeShortcuts();
  if (!m_screens.empty()) {
    bring(m_screens.front(), {});
  }
}

MainWindow::~MainWindow() = default;

bool MainWindow::go(const QString& screenId, const QString& argument) {
  Screen* screen = find(screenId);
  if (screen == nullptr) {
    return false;
  }
  if (current() != nullptr && current() != screen) {
    m_before.emplace_back(current()->card().id, m_argument);
    if (m_before.size() > kPlacesBefore) {
      m_before.erase(m_before.begin());
    }
  }
  bring(screen, argument);
  return true;
}

void MainWindow::goBack() {
  if (m_before.empty()) {
    return;
  }
  const auto [id, argument] = m_before.back();
  m_before.pop_back();
  bring(find(id), argument);
}

Screen* MainWindow::current() const {
  const int index = m_stack->currentIndex();
  return index < 0 ? nullptr : m_screens[static_cast<std::size_t>(index)];
}

void MainWindow::setPerson(const QString& name) {
  m_rail->setPerson(name);
}

void MainWindow::setLink(kit::LinkIndicator::State state, const QString& clock, const QString& why) {
  m_link->tell(state, clock, why);
}

void MainWindow::setRail(const QStringList& ids) {
  m_rail->keep(ids);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const bool portrait = height() > width();
  const Qt::Orientation orientation = portrait ? Qt::Horizontal : Qt::Vertical;
  if (m_rail->orientation() != orientation) {
    // The rail is first in the layout and so also for Tab: it comes last where the layout runs upwards.
    m_layout->setDirection(portrait ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
    m_rail->setOrientation(orientation);
  }
}

void MainWindow::addScreen(const ScreenFactory& factory) {
  Screen* screen = factory(*this).release();
  m_screens.push_back(screen);
  m_stack->addWidget(screen);
  m_slots->addWidget(headerSlot(screen->headerWidget(), m_slots));
  connect(screen, &Screen::titleChanged, this, [this, screen] {
    if (screen == current()) showTitle();
  });
}

QWidget* MainWindow::makeHeader() {
  m_header = new kit::Panel(m_theme, kit::Panel::Shape::Plain);
  m_header->setLines(Qt::BottomEdge);
  m_title = new kit::Label(m_theme, {}, theme::type::kTitle, theme::kHeadingWeight);
  m_title->setObjectName(QStringLiteral("screenTitle"));
  m_slots = new QStackedWidget;
  m_slots->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  m_link = new kit::LinkIndicator(m_theme);
  m_link->setObjectName(QStringLiteral("linkIndicator"));
  auto* row = new QHBoxLayout(m_header);
  row->setContentsMargins(theme::space::kPanel, 0, theme::space::kPanel, 1);
  row->setSpacing(theme::space::kMedium);
  row->addWidget(m_title);
  row->addWidget(m_slots, 1);
  row->addWidget(m_link);
  const auto measure = [this] { m_header->setFixedHeight(m_theme.px(kHeaderHeightPx)); };
  connect(&m_theme, &theme::Theme::changed, m_header, measure);
  measure();
  return m_header;
}

void MainWindow::makeRail() {
  std::vector<Rail::Entry> entries;
  for (const Screen* screen : m_screens) {
    const Screen::Card& card = screen->card();
    if (card.place != Screen::Place::Nowhere) {
      entries.push_back({card.id, card.label, card.icon, card.place == Screen::Place::More});
    }
  }
  m_rail = new Rail(m_theme, entries);
  connect(m_rail, &Rail::chosen, this, [this](const QString& id) { go(id); });
  connect(m_rail, &Rail::personPressed, this, &MainWindow::personPressed);
  connect(m_rail, &Rail::morePressed, this, &MainWindow::openMore);
}

void MainWindow::makeShortcuts() {
  int digit = 0;
  for (const Screen* screen : m_screens) {
    if (screen->card().place != Screen::Place::Rail || ++digit > 9) {
      continue;
    }
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + digit)), this);
    connect(shortcut, &QShortcut::activated, this, [this, id = screen->card().id] {
      // Nobody walks around a screen that stands alone, such as the one to log in.
      if (current()->card().frame == Screen::Frame::Whole) go(id);
    });
  }
  auto* back = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this);
  connect(back, &QShortcut::activated, this, [this] {
    if (current()->card().frame != Screen::Frame::Bare) goBack();
  });
}

void MainWindow::bring(Screen* screen, const QString& argument) {
  Screen* before = current();
  m_argument = argument;
  const auto place = std::ranges::find(m_screens, screen) - m_screens.begin();
  m_stack->setCurrentIndex(static_cast<int>(place));
  m_slots->setCurrentIndex(static_cast<int>(place));
  m_theme.preferDark(screen->card().prefersDark);
  showFrameOf(*screen);
  m_rail->setCurrent(screen->card().id);
  if (before != screen) {
    before->hidden();
  }
  screen->shown(argument);
  showTitle();
  // What was pressed may have gone with the screen before: Tab then begins at the top of this one.
  if (const QWidget* focus = focusWidget(); focus == nullptr || !focus->isVisibleTo(this)) {
    screen->setFocus(Qt::OtherFocusReason);
  }
}

void MainWindow::showFrameOf(const Screen& screen) {
  m_rail->setVisible(screen.card().frame == Screen::Frame::Whole);
  m_header->setVisible(screen.card().frame != Screen::Frame::Bare);
}

void MainWindow::showTitle() {
  m_title->setText(current()->title());
}

void MainWindow::openMore() {
  const std::vector<Rail::Entry> entries = m_rail->entriesInMore();
  auto* list = new QWidget;
  auto* column = new QVBoxLayout(list);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  for (const Rail::Entry& entry : entries) {
    auto* row = new kit::ListRow(m_theme, entry.label);
    row->setObjectName(entry.id + QStringLiteral("MoreRow"));
    connect(row, &kit::ListRow::clicked, this, [this, id = entry.id] {
      m_more->dismiss();
      go(id);
    });
    column->addWidget(row);
  }
  column->addStretch(1);
  m_more->setContent(list);
  m_more->open();
}

Screen* MainWindow::find(const QString& id) const {
  const auto found = std::ranges::find(m_screens, id, [](const Screen* screen) { return screen->card().id; });
  return found == m_screens.end() ? nullptr : *found;
}

} // namespace comanda::shell
