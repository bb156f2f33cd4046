// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/presenter.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace comanda::kit {
class Button;
class Chip;
} // namespace comanda::kit

namespace comanda::ui_floor {

/// What can be done with a table besides ordering, always in sight: with the one that was tapped last, whose
/// name stands before it and is tapped to let go of it, or with one that is asked for then.
class TableActions : public QWidget {
  Q_OBJECT

public:
  /// Both outlive this.
  TableActions(const theme::Theme& theme, FloorPresenter& presenter, QWidget* parent = nullptr);

  void tell();

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void showChosen();
  kit::Button* add(const QString& text, const QString& spoken, const char* name,
                   void (FloorPresenter::*act)());

  const theme::Theme& m_theme;
  FloorPresenter& m_presenter;
  kit::Chip* m_chosen;
  kit::Button* m_bill;
  kit::Button* m_move;
  kit::Button* m_merge;
};

} // namespace comanda::ui_floor
