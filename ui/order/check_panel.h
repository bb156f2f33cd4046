// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/money_label.h"
#include "ui/kit/panel.h"
#include "ui/order/order_pad.h"

class QScrollArea;
class QVBoxLayout;

namespace comanda::ui_order {

/// The check beside the menu: what was ordered, course by course, what it comes to, and what can be done with
/// it.
class CheckPanel : public kit::Panel {
  Q_OBJECT

public:
  explicit CheckPanel(const theme::Theme& theme, QWidget* parent = nullptr);

  void show(const OrderPad::Check& check);
  /// Its width is another one.
  void refit();

Q_SIGNALS:
  void linePressed(const QString& lineId);
  void firePressed(int course);
  void holdPressed();
  void stayPressed();
  void sendPressed();
  void billPressed();
  void againPressed(const QString& lineId);

private:
  QWidget* makeStory();
  QWidget* makeSums();
  QWidget* makeButtons();
  void showSend(const OrderPad::Check& check);
  void addSection(const OrderPad::Section& section);
  void addRefused(const std::vector<OrderPad::Refused>& refused);
  QWidget* rowFor(const OrderPad::Line& line);

  const theme::Theme& m_theme;
  QScrollArea* m_scroll = nullptr;
  QVBoxLayout* m_story = nullptr;
  QVBoxLayout* m_taxes = nullptr;
  kit::MoneyLabel* m_total = nullptr;
  kit::Button* m_hold = nullptr;
  kit::Button* m_stay = nullptr;
  kit::Button* m_send = nullptr;
  bool m_isToBill = false;
  OrderPad::Check m_shown; ///< Made anew only when it is another one: somebody may be tapping on it.
  bool m_isShown = false;
};

} // namespace comanda::ui_order
