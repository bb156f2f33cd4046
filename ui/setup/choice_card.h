// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icon.h"
#include "ui/kit/pressable.h"

namespace comanda::ui_setup {

inline constexpr int kChoiceCardPx = 208;

/// Something this device can become: a drawing, what it is called, what one gets.
class ChoiceCard : public kit::Pressable {
  Q_OBJECT

public:
  ChoiceCard(const theme::Theme& theme, kit::Icon icon, const QString& title, const QString& about,
             QWidget* parent = nullptr);

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  kit::Icon m_icon;
  QString m_about;
};

} // namespace comanda::ui_setup
