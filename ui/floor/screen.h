// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/presenter.h"
#include "ui/shell/screen.h"
#include "ui/theme/theme.h"

#include <QPointer>
#include <memory>

class QBoxLayout;
class QHBoxLayout;
class QStackedWidget;

namespace comanda::kit {
class Button;
class Label;
class Overlay;
class Panel;
class Sheet;
class TabChips;
class Toast;
} // namespace comanda::kit

namespace comanda::ui_floor {

class Plan;
class SidePanel;
class TableActions;
class TakeawayTile;

/// The restaurant as it stands: rooms, tables, who waits for what.
class FloorScreen : public shell::Screen {
  Q_OBJECT

public:
  /// The theme outlives the screen.
  FloorScreen(const theme::Theme& theme, std::unique_ptr<FloorPresenter> presenter,
              QWidget* parent = nullptr);
  ~FloorScreen() override;

  QWidget* headerWidget() override;
  /// Asked for with the id of a room, or without.
  void shown(const QString& argument) override;
  void hidden() override;

protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void showEvent(QShowEvent* event) override;

private:
  QWidget* makePlanCard();
  QWidget* makeChoiceBar();
  void listen();
  void tellSoon();
  void tell();
  void tellRooms();
  void arrange();
  void showSheet(const QString& title, QWidget* content);
  void askCovers(const std::string& tableId);
  void askActions(const std::string& tableId);
  void askParty();
  void showTakeaways();

  const theme::Theme& m_theme;
  std::unique_ptr<FloorPresenter> m_presenter;
  QBoxLayout* m_layout;
  QBoxLayout* m_frame;
  Plan* m_plan;
  SidePanel* m_side;
  TakeawayTile* m_takeaway;
  TableActions* m_actions;
  QStackedWidget* m_foot = nullptr; ///< Below the plan: takeaway, or what is being chosen.
  kit::Label* m_choice = nullptr;
  QPointer<kit::TabChips> m_rooms; ///< The window's from when it asked for it.
  kit::Button* m_edit = nullptr;   ///< Beside them.
  kit::Overlay* m_empty = nullptr;
  kit::Sheet* m_sheet;
  kit::Toast* m_toast;
  bool m_isDue = false; ///< Something has changed while nobody saw it.
};

} // namespace comanda::ui_floor
