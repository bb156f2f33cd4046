// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/start_presenter.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <memory>
#include <vector>

class QSpacerItem;
class QStackedLayout;

namespace comanda::kit {
class Button;
class Label;
class TileGrid;
} // namespace comanda::kit

namespace comanda::ui_setup {

class ChoiceCard;
class HostPage;
class JoinPage;

/// What one sees where nobody has said yet what this device is for: a window by itself.
class StartScreen : public QWidget {
  Q_OBJECT

public:
  /// The theme outlives the screen.
  StartScreen(const theme::Theme& theme, std::unique_ptr<StartPresenter> presenter,
              QWidget* parent = nullptr);
  ~StartScreen() override;

  StartPresenter& presenter() { return *m_presenter; }

protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  QWidget* makeChoices();
  QWidget* makeUnderWay();
  void addCards();
  void tell();
  void refuse();
  void arrange();

  const theme::Theme& m_theme;
  std::unique_ptr<StartPresenter> m_presenter;
  QStackedLayout* m_pages;
  QWidget* m_choices = nullptr;
  QSpacerItem* m_air = nullptr; ///< Above the question, where the window is high.
  kit::TileGrid* m_grid = nullptr;
  std::vector<ChoiceCard*> m_cards;
  QWidget* m_underWay = nullptr; ///< Below the cards: what goes on, or what went wrong.
  kit::Label* m_state = nullptr;
  kit::Label* m_advice = nullptr;
  kit::Button* m_cancel = nullptr;
  JoinPage* m_join = nullptr;
  HostPage* m_host = nullptr;
};

} // namespace comanda::ui_setup
