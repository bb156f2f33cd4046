// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/cover.h"
#include "ui/kit/icon.h"

namespace comanda::kit {

class Button;

/// What a screen or a part of it says when it cannot just show its things: one sentence, and perhaps one
/// thing to do about it.
class Overlay : public Cover {
  Q_OBJECT

public:
  /// Busy: it comes in a moment; takes the taps. Stale: what is below may be old; it can be read and
  /// scrolled. Empty: there is nothing here, and why.
  enum class Kind { Busy, Stale, Empty };

  Overlay(const theme::Theme& theme, QWidget& over);

  void tell(Kind kind, const QString& sentence, Icon icon = Icon::None);
  /// A button below the sentence of an empty screen; none with an empty text.
  void setAction(const QString& text);
  void clear() { hide(); }

Q_SIGNALS:
  void actionPressed();

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void paintStale(QPainter& painter) const;
  QRect sentenceRect() const;
  void place();

  Kind m_kind = Kind::Empty;
  Icon m_icon = Icon::None;
  QString m_sentence;
  Button* m_action;
};

} // namespace comanda::kit
