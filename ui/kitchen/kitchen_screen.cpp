// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kitchen/kitchen_screen.h"

#include "ui/kit/chip.h"
#include "ui/kit/label.h"
#include "ui/kit/list_row.h"
#include "ui/kit/overlay.h"
#include "ui/kit/sheet.h"
#include "ui/kit/toast.h"
#include "ui/kitchen/card_wall.h"
#include "ui/kitchen/day_counts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace comanda::ui_kitchen {

namespace {

constexpr int kSidePanelFromPx = 1100; // narrower, the counts stand above the cards

} // namespace

KitchenScreen::KitchenScreen(models::Terminal& terminal, shell::Navigator& navigator, theme::Theme& theme,
                             Bell& bell, QWidget* parent)
    : Screen({.id = QStringLiteral("kitchen"),
              .label = tr("Kitchen"),
              .icon = kit::Icon::Kitchen,
              .prefersDark = true},
             parent),
      m_terminal(terminal),
      m_theme(theme),
      m_bell(bell),
      m_presenter(terminal, navigator),
      m_layout(new QBoxLayout(QBoxLayout::RightToLeft, this)),
      m_day(new DayCounts(theme)),
      m_wall(new CardWall(theme, m_presenter)),
      m_empty(new kit::Overlay(theme, *m_wall)),
      m_stale(new kit::Overlay(theme, *this)),
      m_toast(new kit::Toast(theme, *this)),
      m_recall(new kit::Sheet(theme, *this, tr("Recall"))) {
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Kitchen display"));
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->setSpacing(0);
  m_layout->addWidget(m_day);
  m_layout->addWidget(m_wall, 1);
  m_empty->setObjectName(QStringLiteral("emptyKitchen"));
  m_stale->setObjectName(QStringLiteral("staleKitchen"));
  m_toast->setObjectName(QStringLiteral("kitchenToast"));
  m_recall->setObjectName(QStringLiteral("recallSheet"));
  connect(&m_presenter, &KitchenPresenter::changed, this, &KitchenScreen::followSoon);
  connect(&m_presenter, &KitchenPresenter::ticked, this, &KitchenScreen::followTime);
  connect(&m_presenter, &KitchenPresenter::newTicket, this, &KitchenScreen::ring);
  connect(&m_presenter, &KitchenPresenter::bumped, this, &KitchenScreen::say);
  connect(&m_presenter, &KitchenPresenter::refused, this,
          [this](const QString& sentence) { m_toast->say(sentence); });
  // The next person finds no sheet of the one before.
  connect(&terminal, &models::Terminal::personChanged, m_recall, &kit::Sheet::dismiss);
  m_second.setInterval(1'000);
  connect(&m_second, &QTimer::timeout, &m_presenter, &KitchenPresenter::tick);
  follow();
}

KitchenScreen::~KitchenScreen() = default;

QWidget* KitchenScreen::headerWidget() {
  if (m_header == nullptr) {
    m_header = new QWidget;
    m_chipRow = new QHBoxLayout(m_header);
    m_chipRow->setContentsMargins(0, 0, 0, 0);
    m_chipRow->setSpacing(theme::space::kSmall);
    makeChips();
  }
  return m_header;
}

void KitchenScreen::makeChips() {
  for (kit::Chip* chip : std::exchange(m_chips, {})) {
    chip->hide();
    chip->deleteLater();
  }
  while (QLayoutItem* item = m_chipRow->takeAt(0)) {
    delete item;
  }
  const auto add = [this](const QString& name) {
    auto* chip = new kit::Chip(m_theme, {});
    chip->setObjectName(name);
    // A tap leaves the keys with the display; Tab reaches the chip all the same.
    chip->setFocusPolicy(Qt::TabFocus);
    m_chipRow->addWidget(chip);
    m_chips.push_back(chip);
    return chip;
  };
  for (const Filter& filter : m_presenter.filters()) {
    kit::Chip* chip = add(QStringLiteral("filter-") + filter.id);
    chip->setOneOf(QAccessible::PageTab);
    connect(chip, &kit::Chip::clicked, this, [this, id = filter.id] { m_presenter.choose(id); });
  }
  m_lateChip = add(QStringLiteral("lateChip"));
  m_lateChip->setState(theme::Token::Late);
  m_lateChip->setInformative(true);
  kit::Chip* recall = add(QStringLiteral("recallChip"));
  recall->setText(tr("Recall"));
  connect(recall, &kit::Chip::clicked, this, &KitchenScreen::openRecall);
  m_soundChip = add(QStringLiteral("soundChip"));
  connect(m_soundChip, &kit::Chip::clicked, this, &KitchenScreen::toggleSound);
  followSound();
  m_chipRow->addStretch(1);
  m_shownFilters.clear();
  followFilters();
}

void KitchenScreen::followFilters() {
  const std::vector<Filter>& filters = m_presenter.filters();
  if (m_header == nullptr || filters == m_shownFilters) {
    return;
  }
  const bool isSame = std::ranges::equal(filters, m_shownFilters, {}, &Filter::id, &Filter::id);
  if (!isSame && !m_shownFilters.empty()) {
    makeChips(); // comes back here
    return;
  }
  m_shownFilters = filters;
  for (std::size_t i = 0; i < filters.size(); ++i) {
    const Filter& filter = filters[i];
    m_chips[i]->setText(filter.count > 0 ? QStringLiteral("%1 %2").arg(filter.label).arg(filter.count)
                                         : filter.label);
    m_chips[i]->setChecked(filter.isChosen);
  }
}

void KitchenScreen::shown(const QString& argument) {
  if (!argument.isEmpty()) {
    m_presenter.choose(argument);
  }
  m_second.start();
  m_presenter.tick();
  setFocus(Qt::OtherFocusReason);
}

void KitchenScreen::hidden() {
  m_second.stop();
  m_recall->dismiss();
}

void KitchenScreen::showEvent(QShowEvent* event) {
  Screen::showEvent(event);
  if (m_isDue) follow();
}

void KitchenScreen::followSoon() {
  if (isVisible()) {
    follow();
  } else {
    m_isDue = true; // a whole house happens while another screen is in front
  }
}

void KitchenScreen::ring() {
  if (isVisible()) m_bell.ring(); // silent while another screen is in front
}

void KitchenScreen::toggleSound() {
  m_bell.setMuted(!m_bell.isMuted());
  m_bell.ring(); // whoever switches it on hears how loud it is
  followSound();
}

void KitchenScreen::followSound() {
  m_soundChip->setText(m_bell.isMuted() ? tr("Sound off") : tr("Sound on"));
  m_soundChip->setAccessibleDescription(m_bell.isMuted() ? tr("New tickets are not to be heard here.")
                                                         : tr("New tickets are to be heard here."));
}

void KitchenScreen::follow() {
  m_isDue = false;
  const bool knowsRoles = !m_terminal.house().roles.empty(); // a kitchen's own terminal does not
  m_wall->follow(!knowsRoles || m_terminal.may(v1::PERMISSION_PRIORITIZE));
  m_day->setCounts(m_presenter.dayCounts());
  followFilters();
  followTime();
}

void KitchenScreen::followTime() {
  if (m_isDue) {
    return; // the wall has the cards of before
  }
  m_wall->followTime();
  if (m_lateChip != nullptr) {
    const int late = m_presenter.lateCount();
    m_lateChip->setVisible(late > 0);
    m_lateChip->setText(tr("Late %1").arg(late));
  }
  tellState();
}

void KitchenScreen::tellState() {
  const bool isStale = m_presenter.isStale();
  if (isStale) {
    m_stale->tell(kit::Overlay::Kind::Stale, m_presenter.staleText());
  } else {
    m_stale->clear();
  }
  // What is said at the top covers no ticket's name and age.
  m_layout->setContentsMargins(
      0, isStale ? m_theme.px(theme::target::kChipLook) + 2 * theme::space::kMedium : 0, 0, 0);
  if (!m_presenter.cards().empty()) {
    m_empty->clear();
  } else if (isStale) {
    m_empty->tell(kit::Overlay::Kind::Empty, tr("There may be tickets that did not get here."),
                  kit::Icon::Warning);
  } else {
    m_empty->tell(kit::Overlay::Kind::Empty, tr("Nothing waits here. The next ticket comes by itself."),
                  kit::Icon::Kitchen);
  }
}

void KitchenScreen::say(const QString& text, const QString& ticketId) {
  if (ticketId.isEmpty()) {
    m_toast->say(text);
  } else {
    m_toast->say(text, tr("Recall"), [this, ticketId] { m_presenter.recall(ticketId); });
  }
}

void KitchenScreen::openRecall() {
  auto* list = new QWidget;
  auto* column = new QVBoxLayout(list);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  const std::vector<Recallable> tickets = m_presenter.recallables();
  if (tickets.empty()) {
    auto* none = new kit::Label(m_theme, tr("Nothing was bumped that could come back."), theme::type::kBody,
                                QFont::Normal, theme::Token::Ink2);
    none->setWordWrap(true);
    column->addWidget(none);
  }
  for (const Recallable& ticket : tickets) {
    auto* row = new kit::ListRow(m_theme, ticket.title);
    row->setObjectName(QStringLiteral("recall-") + ticket.ticketId);
    row->setSubtitle(ticket.details);
    row->setValue(ticket.when);
    connect(row, &kit::ListRow::clicked, this, [this, id = ticket.ticketId] {
      m_recall->dismiss();
      m_presenter.recall(id);
    });
    column->addWidget(row);
  }
  column->addStretch(1);
  m_recall->setContent(list);
  m_recall->open();
}

void KitchenScreen::keyPressEvent(QKeyEvent* event) {
  const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
  if (!isPlain || event->isAutoRepeat() || !takeKey(event->key())) {
    Screen::keyPressEvent(event);
  }
}

bool KitchenScreen::takeKey(int key) {
  if (key >= Qt::Key_1 && key <= Qt::Key_9) {
    m_presenter.doneNth(key - Qt::Key_0);
    return true;
  }
  const int card = m_presenter.focusedCard();
  const QString inFocus = card < 0 ? QString() : m_presenter.cards()[static_cast<std::size_t>(card)].key;
  switch (key) {
  case Qt::Key_Left:
  case Qt::Key_Right:
  case Qt::Key_Up:
  case Qt::Key_Down: walk(key); return true;
  case Qt::Key_Space: m_presenter.tickInFocus(); return true;
  case Qt::Key_Return:
  case Qt::Key_Enter: m_presenter.doneInFocus(); return true;
  case Qt::Key_S: m_presenter.start(inFocus); return true;
  case Qt::Key_P: m_presenter.togglePriority(inFocus); return true;
  case Qt::Key_R: openRecall(); return true;
  case Qt::Key_PageUp: m_wall->turnPage(-1); return true;
  case Qt::Key_PageDown: m_wall->turnPage(1); return true;
  default: return false;
  }
}

void KitchenScreen::walk(int key) {
  m_wall->setFocusShown(true);
  const int onwards = layoutDirection() == Qt::RightToLeft ? -1 : 1;
  switch (key) {
  case Qt::Key_Left: m_presenter.walkCards(-onwards); break;
  case Qt::Key_Right: m_presenter.walkCards(onwards); break;
  case Qt::Key_Up:
    if (!m_presenter.walkLines(-1)) m_presenter.walkCards(-m_wall->columns());
    break;
  default:
    if (!m_presenter.walkLines(1)) m_presenter.walkCards(m_wall->columns());
    break;
  }
}

void KitchenScreen::resizeEvent(QResizeEvent* event) {
  Screen::resizeEvent(event);
  const bool isStrip = width() < m_theme.px(kSidePanelFromPx) || height() > width();
  m_layout->setDirection(isStrip ? QBoxLayout::TopToBottom : QBoxLayout::RightToLeft);
  m_day->setStrip(isStrip);
}

} // namespace comanda::ui_kitchen
