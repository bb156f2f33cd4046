// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/pressable.h"

namespace comanda::kit {

/// A person as a disc with the initials. The colour comes of the name, so that it is the same everywhere; it
/// says nothing by itself. Takes taps unless it is made informative.
class Avatar : public Pressable {
  Q_OBJECT

public:
  /// `sidePx` is the disc's diameter; what takes taps is at least target::kMin.
  Avatar(const theme::Theme& theme, const QString& personName, int sidePx = 32, QWidget* parent = nullptr);

  void setPerson(const QString& personName);
  void setInformative(bool informative);

  /// "AM" of "Ana Maria", "AN" of "Ana".
  static QString initialsOf(const QString& personName);

  QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QString m_person;
  int m_sidePx;
};

} // namespace comanda::kit
