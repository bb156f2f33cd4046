// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/floor/screen.h"

#include "ui/floor/plan.h"
#include "ui/floor/sheets.h"
#include "ui/floor/side_panel.h"
#include "ui/floor/table_actions.h"
#include "ui/floor/takeaway_tile.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/overlay.h"
#include "ui/kit/panel.h"
#include "ui/kit/sheet.h"
#include "ui/kit/tab_chips.h"
#include "ui/kit/toast.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace comanda::ui_floor {

using theme::Token;

namespace {

constexpr int kFloorSideWidePx = 372;
constexpr int kFloorSideNarrowPx = 300;
constexpr int kFloorSidePercentMax = 36; // the plan comes first, however large the text is
constexpr int kFloorSideLowPx = 330;     // its height below the plan
constexpr int kFloorWideFromPx = 1120;
constexpr int kFloorSmallToPx = 600;    // every pixel counts on such a one
constexpr int kFloorBesideFromPx = 900; // a narrower screen has the panel below the plan

} // namespace

FloorScreen::FloorScreen(const theme::Theme& theme, std::unique_ptr<FloorPresenter> presenter,
                         QWidget* parent)
    : Screen({QStringLiteral("floor"), tr("Floor"), kit::Icon::Floor}, parent),
      m_theme(theme),
      m_presenter(std::move(presenter)),
      m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_frame(new QVBoxLayout),
      m_plan(new Plan(theme)),
      m_side(new SidePanel(theme)),
      m_takeaway(new TakeawayTile(theme)),
      m_actions(new TableActions(theme, *m_presenter)),
      m_sheet(new kit::Sheet(theme, *this, {})),
      m_toast(new kit::Toast(theme, *this)) {
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->setSpacing(0);
  QWidget* card = makePlanCard();
  m_frame->addWidget(card);
  m_layout->addLayout(m_frame, 1);
  m_layout->addWidget(m_side);
  m_empty = new kit::Overlay(theme, *card);
  m_sheet->setObjectName(QStringLiteral("floorSheet"));
  m_toast->setObjectName(QStringLiteral("floorToast"));
  listen();
  connect(&theme, &theme::Theme::changed, this, &FloorScreen::arrange);
  tell();
}

FloorScreen::~FloorScreen() = default;

QWidget* FloorScreen::makePlanCard() {
  auto* card = new kit::Panel(m_theme, kit::Panel::Shape::Card);
  card->setFill(Token::Raised);
  auto* column = new QVBoxLayout(card);
  column->setContentsMargins(2, 2, 2, 12);
  column->setSpacing(0);
  column->addWidget(m_plan, 1);
  m_foot = new QStackedWidget;
  auto* strip = new QWidget;
  auto* row = new QHBoxLayout(strip);
  row->setContentsMargins(18, 0, 18, 0);
  row->addWidget(m_actions, 1);
  row->addWidget(m_takeaway);
  m_foot->addWidget(strip);
  m_foot->addWidget(makeChoiceBar());
  m_foot->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  column->addWidget(m_foot);
  return card;
}

QWidget* FloorScreen::makeChoiceBar() {
  auto* bar = new QWidget;
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(26, 0, 26, 0);
  row->setSpacing(theme::space::kLarge);
  m_choice = new kit::Label(m_theme, {}, theme::type::kHeading, theme::kHeadingWeight);
  m_choice->setObjectName(QStringLiteral("choiceText"));
  m_choice->setWordWrap(true);
  auto* cancel = new kit::Button(m_theme, kit::Button::Kind::Quiet, tr("Cancel"));
  cancel->setObjectName(QStringLiteral("cancelChoiceButton"));
  connect(cancel, &kit::Button::clicked, this, [this] { m_presenter->cancelChoice(); });
  row->addWidget(m_choice, 1);
  row->addWidget(cancel);
  return bar;
}

void FloorScreen::listen() {
  FloorPresenter* presenter = m_presenter.get();
  connect(presenter, &FloorPresenter::changed, this, &FloorScreen::tellSoon);
  connect(presenter, &FloorPresenter::coversAsked, this, &FloorScreen::askCovers);
  connect(presenter, &FloorPresenter::clearingAsked, this, &FloorScreen::askActions);
  connect(presenter, &FloorPresenter::actionsAsked, this, &FloorScreen::askActions);
  connect(
      presenter, &FloorPresenter::said, this,
      [this](const QString& sentence, const FloorPresenter::Undo& undo) { m_toast->say(sentence, undo); });
  connect(m_plan, &Plan::tapped, presenter, &FloorPresenter::tap);
  connect(m_plan, &Plan::held, presenter, &FloorPresenter::hold);
  connect(m_side, &SidePanel::needTapped, presenter, &FloorPresenter::tapNeed);
  connect(m_side, &SidePanel::seatPressed, this, &FloorScreen::askParty);
  connect(m_empty, &kit::Overlay::actionPressed, presenter, &FloorPresenter::editPlan);
  connect(m_takeaway, &TakeawayTile::clicked, this, &FloorScreen::showTakeaways);
}

QWidget* FloorScreen::headerWidget() {
  m_rooms = new kit::TabChips(m_theme, QStringLiteral("room-"));
  m_rooms->setObjectName(QStringLiteral("roomChips"));
  m_rooms->setAccessibleName(tr("Rooms"));
  connect(m_rooms, &kit::TabChips::chosen, m_presenter.get(), &FloorPresenter::showRoom);
  m_edit = new kit::Button(m_theme, kit::Button::Kind::Quiet, tr("Edit plan"));
  m_edit->setHeight(theme::target::kMin);
  m_edit->setObjectName(QStringLiteral("editPlanButton"));
  connect(m_edit, &kit::Button::clicked, m_presenter.get(), &FloorPresenter::editPlan);
  m_rooms->addEnd(m_edit);
  tellRooms();
  return m_rooms;
}

void FloorScreen::shown(const QString& argument) {
  if (!argument.isEmpty()) m_presenter->showRoom(argument.toStdString());
}

void FloorScreen::hidden() {
  m_sheet->dismiss();
  m_presenter->leave();
}

void FloorScreen::showEvent(QShowEvent* event) {
  Screen::showEvent(event);
  if (m_isDue) tell();
}

void FloorScreen::tellSoon() {
  if (isVisible()) {
    tell();
  } else {
    m_isDue = true; // a whole house happens while another screen is in front
  }
}

void FloorScreen::tell() {
  m_isDue = false;
  const FloorView& view = m_presenter->view();
  setTitle(view.roomName.isEmpty() ? card().label : view.roomName);
  m_plan->tell(view.tables, view.walls);
  m_actions->tell();
  m_side->tell(view, m_presenter->maySeat());
  m_takeaway->tell(view);
  const bool isChoosing = !view.choice.isEmpty();
  m_choice->setText(view.choice);
  m_foot->setCurrentIndex(isChoosing ? 1 : 0);
  if (view.tables.empty()) {
    m_empty->tell(kit::Overlay::Kind::Empty, tr("No table stands here yet."), kit::Icon::Floor);
    m_empty->setAction(m_presenter->mayEditPlan() ? tr("Edit plan") : QString());
  } else {
    m_empty->clear();
  }
  tellRooms();
}

void FloorScreen::tellRooms() {
  if (m_rooms) {
    m_rooms->tell(m_presenter->view().rooms);
    m_edit->setVisible(m_presenter->mayEditPlan());
  }
}

void FloorScreen::resizeEvent(QResizeEvent* event) {
  Screen::resizeEvent(event);
  arrange();
}

void FloorScreen::arrange() {
  const int around = std::min(width(), height()) < kFloorSmallToPx ? theme::space::kMedium : 22;
  m_frame->setContentsMargins(around, around, around, around);
  m_takeaway->setShort(width() < m_theme.px(kFloorWideFromPx));
  const bool isBeside = width() >= kFloorBesideFromPx;
  m_layout->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_side->setUpright(isBeside);
  if (isBeside) {
    const int wide = width() >= kFloorWideFromPx ? kFloorSideWidePx : kFloorSideNarrowPx;
    m_side->setMinimumHeight(0);
    m_side->setMaximumHeight(QWIDGETSIZE_MAX);
    m_side->setFixedWidth(std::min(m_theme.px(wide), width() * kFloorSidePercentMax / 100));
  } else {
    m_side->setMinimumWidth(0);
    m_side->setMaximumWidth(QWIDGETSIZE_MAX);
    m_side->setFixedHeight(std::min(m_theme.px(kFloorSideLowPx), height() / 2));
  }
}

void FloorScreen::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && !m_presenter->view().choice.isEmpty()) {
    m_presenter->cancelChoice();
    return;
  }
  Screen::keyPressEvent(event);
}

void FloorScreen::showSheet(const QString& title, QWidget* content) {
  m_sheet->setTitle(title);
  m_sheet->setContent(content);
  m_sheet->open();
}

void FloorScreen::askCovers(const std::string& tableId) {
  if (!m_presenter->maySell()) {
    return;
  }
  showSheet(m_presenter->headingOf(tableId), coversContent(m_theme, [this, tableId](int covers) {
              m_sheet->dismiss();
              m_presenter->open(tableId, covers);
            }));
}

void FloorScreen::askParty() {
  showSheet(tr("Seat a party"), coversContent(m_theme, [this](int covers) {
              m_sheet->dismiss();
              m_presenter->beginSeating(covers);
            }));
}

void FloorScreen::askActions(const std::string& tableId) {
  const auto then = [this, tableId](void (FloorPresenter::*act)(const std::string&)) {
    return [this, tableId, act] {
      m_sheet->dismiss();
      (m_presenter.get()->*act)(tableId);
    };
  };
  const FloorPresenter::Actions actions = m_presenter->actionsFor(tableId);
  const TableChoices choices{.order =
                                 [this, tableId] {
                                   m_sheet->dismiss();
                                   // Another sheet may follow, which must not delete the one that is being
                                   // tapped.
                                   QTimer::singleShot(0, this,
                                                      [this, tableId] { m_presenter->seatOrOpen(tableId); });
                                 },
                             .move = then(&FloorPresenter::beginMove),
                             .merge = then(&FloorPresenter::beginMerge),
                             .bill = then(&FloorPresenter::goToBill),
                             .clear = then(&FloorPresenter::clear)};
  showSheet(m_presenter->headingOf(tableId), actionsContent(m_theme, actions, actions.hasOrder, choices));
}

void FloorScreen::showTakeaways() {
  showSheet(tr("Takeaway"), takeawayContent(
                                m_theme, m_presenter->view(), m_presenter->maySell(),
                                [this](const std::string& orderId) {
                                  m_sheet->dismiss();
                                  m_presenter->goToOrder(orderId);
                                },
                                [this] {
                                  m_sheet->dismiss();
                                  m_presenter->newTakeaway();
                                }));
}

} // namespace comanda::ui_floor
