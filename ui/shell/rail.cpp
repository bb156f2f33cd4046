// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/kit/label.h"
#include "ui/kit/role.h"
#include "ui/shell/rail_item.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <algorithm>

namespace comanda::shell {

namespace {

constexpr int kBrandHeightPx = 36;

} // namespace

Rail::Rail(const theme::Theme& theme, const std::vector<Entry>& entries, QWidget* parent)
    : Panel(theme, Shape::Plain, parent),
      m_theme(theme),
      m_entries(entries),
      m_more(new RailItem(theme, kit::Icon::More, tr("More"), this)),
      m_person(new kit::Avatar(theme, {}, 32, this)),
      m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this)) {
  setAccessibleName(tr("Places"));
  kit::setRole(*this, QAccessible::PageTabList);
  auto* brand =
      new kit::Label(theme, QStringLiteral("C"), theme::type::kMoney, 800, theme::Token::Accent, this);
  brand->setAlignment(Qt::AlignCenter);
  brand->setAccessibleName(QStringLiteral("Comanda"));
  m_brand = brand;
  m_layout->addWidget(m_brand);
  m_brand->setMinimumHeight(kBrandHeightPx);
  for (const Entry& entry : m_entries) {
    auto* item = new RailItem(theme, entry.icon, entry.label, this);
    item->setObjectName(entry.id + QStringLiteral("RailItem"));
    item->setOneOf(QAccessible::PageTab);
    connect(item, &RailItem::clicked, this, [this, id = entry.id] {
      mark(); // where one is, says the window, not the tap
      Q_EMIT chosen(id);
    });
    m_items.push_back(item);
    m_layout->addWidget(item);
  }
  m_layout->addStretch(1);
  m_more->setObjectName(QStringLiteral("moreRailItem"));
  m_more->setCheckable(true);
  m_layout->addWidget(m_more);
  m_person->setObjectName(QStringLiteral("personButton"));
  m_layout->addWidget(m_person, 0, Qt::AlignCenter);
  connect(m_more, &RailItem::clicked, this, [this] {
    mark();
    Q_EMIT morePressed();
  });
  connect(m_person, &kit::Avatar::clicked, this, &Rail::personPressed);
  connect(&theme, &theme::Theme::changed, this, &Rail::arrange);
  m_person->hide();
  setOrientation(Qt::Vertical);
}

void Rail::setOrientation(Qt::Orientation orientation) {
  m_orientation = orientation;
  const bool upright = orientation == Qt::Vertical;
  m_layout->setDirection(upright ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  m_layout->setContentsMargins(upright ? QMargins(10, 12, 9, 12) : QMargins(8, 6, 8, 6));
  m_layout->setSpacing(upright ? 6 : 4);
  setLines(upright ? Qt::RightEdge : Qt::TopEdge);
  m_brand->setVisible(upright);
  setSizePolicy(upright ? QSizePolicy::Fixed : QSizePolicy::Ignored,
                upright ? QSizePolicy::Ignored : QSizePolicy::Fixed);
  arrange();
}

void Rail::keep(const QStringList& ids) {
  m_kept = ids;
  arrange();
}

bool Rail::isInMore(const Entry& entry) const {
  return entry.isInMore || (!m_kept.isEmpty() && !m_kept.contains(entry.id));
}

void Rail::setCurrent(const QString& id) {
  m_current = id;
  mark();
}

void Rail::setPerson(const QString& name) {
  m_person->setPerson(name);
  m_person->setVisible(!name.isEmpty());
  arrange();
}

std::vector<Rail::Entry> Rail::entriesInMore() const {
  std::vector<Entry> behind;
  for (std::size_t i = 0; i < m_entries.size(); ++i) {
    if (m_items[i]->isHidden()) behind.push_back(m_entries[i]);
  }
  return behind;
}

void Rail::mark() {
  bool isBehindMore = false;
  for (std::size_t i = 0; i < m_entries.size(); ++i) {
    const bool isCurrent = m_entries[i].id == m_current;
    m_items[i]->setChecked(isCurrent);
    isBehindMore = isBehindMore || (isCurrent && m_items[i]->isHidden());
  }
  m_more->setChecked(isBehindMore);
}

void Rail::arrange() {
  const bool upright = m_orientation == Qt::Vertical;
  const auto along = [upright](const QSize& size) { return upright ? size.height() : size.width(); };
  const QMargins margins = m_layout->contentsMargins();
  const int gap = m_layout->spacing();
  int room = along(size()) - (upright ? margins.top() + margins.bottom() : margins.left() + margins.right());
  room -= upright ? std::max(kBrandHeightPx, m_brand->sizeHint().height()) + gap : 0;
  room -= m_person->isHidden() ? 0 : along(m_person->sizeHint()) + gap;
  int wanted = 0;
  bool isMoreNeeded = false;
  for (std::size_t i = 0; i < m_entries.size(); ++i) {
    wanted += isInMore(m_entries[i]) ? 0 : along(m_items[i]->sizeHint()) + gap;
    isMoreNeeded = isMoreNeeded || isInMore(m_entries[i]);
  }
  isMoreNeeded = isMoreNeeded || wanted > room;
  room -= isMoreNeeded ? along(m_more->sizeHint()) + gap : 0;
  for (std::size_t i = 0; i < m_entries.size(); ++i) {
    const int length = along(m_items[i]->sizeHint()) + gap;
    const bool fits = !isInMore(m_entries[i]) && length <= room;
    // What comes after the first that does not fit does not either, so that the order stays.
    room = isInMore(m_entries[i]) ? room : fits ? room - length : 0;
    m_items[i]->setVisible(fits);
  }
  m_more->setVisible(isMoreNeeded);
  mark();
}

void Rail::resizeEvent(QResizeEvent* event) {
  Panel::resizeEvent(event);
  arrange();
}

void Rail::keyPressEvent(QKeyEvent* event) {
  const bool upright = m_orientation == Qt::Vertical;
  const bool turned = layoutDirection() == Qt::RightToLeft;
  const int onKey = upright ? Qt::Key_Down : turned ? Qt::Key_Left : Qt::Key_Right;
  const int backKey = upright ? Qt::Key_Up : turned ? Qt::Key_Right : Qt::Key_Left;
  if (event->key() == onKey || event->key() == backKey) {
    focusNextPrevChild(event->key() == onKey);
    return;
  }
  Panel::keyPressEvent(event);
}

} // namespace comanda::shell
