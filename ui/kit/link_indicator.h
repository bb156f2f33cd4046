// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace comanda::kit {

/// Whether this screen shows what the host knows, in a colour, a form and words: a dot is in step, a ring
/// catches up, a cross has no link, two bars are in step with a host that takes no changes. Beside it the
/// clock of the house, and below it why.
class LinkIndicator : public QWidget {
  Q_OBJECT

public:
  enum class State { InStep, CatchingUp, NoLink, ReadOnly };

  explicit LinkIndicator(const theme::Theme& theme, QWidget* parent = nullptr);

  State state() const { return m_state; }
  /// `clock` is the time as it is to be shown, such as "20:43"; it may be empty. `why` is a short sentence.
  void tell(State state, const QString& clock, const QString& why = {});

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QString words() const;
  QString text() const;

  const theme::Theme& m_theme;
  State m_state = State::NoLink;
  QString m_clock;
  QString m_why;
};

} // namespace comanda::kit
