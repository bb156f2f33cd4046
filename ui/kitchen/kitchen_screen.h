// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kitchen/bell.h"
#include "ui/kitchen/kitchen_presenter.h"
#include "ui/shell/screen.h"
#include "ui/theme/theme.h"

#include <QTimer>
#include <vector>

class QBoxLayout;
class QHBoxLayout;

namespace comanda::kit {
class Chip;
class Overlay;
class Sheet;
class Toast;
} // namespace comanda::kit

namespace comanda::shell {
class Navigator;
}

namespace comanda::ui_kitchen {

class CardWall;
class DayCounts;

/// The kitchen display. Its argument is the station to show; without one it stays at the one it showed.
/// Keys as on a bump bar: 1 to 9 bump that card, arrows walk, Space ticks, Enter bumps, P sets priority,
/// S starts, R opens what can be called back, Page up and down turn pages.
class KitchenScreen : public shell::Screen {
  Q_OBJECT

public:
  /// All of them outlive this.
  KitchenScreen(models::Terminal& terminal, shell::Navigator& navigator, theme::Theme& theme, Bell& bell,
                QWidget* parent = nullptr);
  ~KitchenScreen() override;

  QWidget* headerWidget() override;
  void shown(const QString& argument) override;
  void hidden() override;
  KitchenPresenter& presenter() { return m_presenter; }

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

private:
  void followSoon();
  void follow();
  void ring();
  void toggleSound();
  void followSound();
  void followTime();
  void followFilters();
  void tellState();
  void makeChips();
  void say(const QString& text, const QString& ticketId);
  void openRecall();
  bool takeKey(int key);
  void walk(int key);

  models::Terminal& m_terminal;
  theme::Theme& m_theme;
  Bell& m_bell;
  KitchenPresenter m_presenter;
  QTimer m_second;
  QBoxLayout* m_layout;
  DayCounts* m_day;
  CardWall* m_wall;
  kit::Overlay* m_empty;
  kit::Overlay* m_stale;
  kit::Toast* m_toast;
  kit::Sheet* m_recall;
  QWidget* m_header = nullptr;
  QHBoxLayout* m_chipRow = nullptr;
  std::vector<kit::Chip*> m_chips;
  std::vector<Filter> m_shownFilters;
  kit::Chip* m_lateChip = nullptr;
  kit::Chip* m_soundChip = nullptr;
  bool m_isDue = false; ///< Something has changed while nobody saw it.
};

} // namespace comanda::ui_kitchen
