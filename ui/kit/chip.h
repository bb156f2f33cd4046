// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/pressable.h"

#include <optional>

namespace comanda::kit {

/// A short fact or a choice. It looks 36 px high and takes taps on 48. Checked, it is filled with ink; with a
/// state it is outlined in the state's colour ("Nut allergy · seat 3"). A chip that only tells something is
/// setInformative(): it takes neither taps nor the keyboard.
class Chip : public Pressable {
  Q_OBJECT

public:
  /// Pill in headers; Box looks 48 px high, for the categories above tiles.
  enum class Shape { Pill, Box };

  explicit Chip(const theme::Theme& theme, const QString& text, QWidget* parent = nullptr);

  void setShape(Shape shape);
  void setState(std::optional<theme::Token> state);
  void setInformative(bool informative);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QFont labelFont() const;

  Shape m_shape = Shape::Pill;
  std::optional<theme::Token> m_state;
};

} // namespace comanda::kit
