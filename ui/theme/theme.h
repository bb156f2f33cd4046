// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace comanda::theme {

/// The look as it is now: palette, text scale, motion. Whoever paints is given one by its constructor, asks
/// it each time it paints, and updates itself on changed(). One per window, on the GUI thread.
class Theme : public QObject {
  Q_OBJECT

public:
  explicit Theme(PaletteName palette = PaletteName::Light, int textScalePercent = 100);

  /// What is shown: the chosen palette, or Dark where Light was chosen and the screen in front prefers dark.
  PaletteName palette() const;
  void setPalette(PaletteName palette);
  /// Kitchen screens are dark unless somebody needs another palette than the plain light one.
  void preferDark(bool preferred);
  bool isDark() const { return palette() == PaletteName::Dark; }

  int textScalePercent() const { return m_textScalePercent; }
  /// Kept within kTextScalePercentMin and kTextScalePercentMax.
  void setTextScalePercent(int percent);

  /// No motion at all where the person or the system wants less of it.
  void setMotionReduced(bool reduced) { m_isMotionReduced = reduced; }
  /// How long a motion lasts; 0 means that things are there at once.
  int motionMs() const { return m_isMotionReduced ? 0 : kMotionMs; }

  QColor colour(Token token) const;
  /// A colour as text on surface, raised and background: as much darker (or lighter) as reading it takes.
  QColor textColour(Token token) const;
  /// A breath of a colour over the surface, for a card that is in a state.
  QColor tint(Token token) const;
  /// Text on a fill of this colour: black or white, whichever is read better.
  static QColor inkOn(const QColor& fill);

  /// A size at the current text scale.
  int px(int size) const;
  /// Inter where it is installed, else the system's sans; the size is scaled, the weight is 1 to 1000.
  QFont font(int size = type::kBody, int weight = QFont::Normal) const;

  /// Dresses a whole application, now and after every change. The application outlives the theme, or the
  /// other way round.
  void dress(QApplication& application);

Q_SIGNALS:
  void changed();

private:
  PaletteName m_chosen;
  int m_textScalePercent;
  bool m_isDarkPreferred = false;
  bool m_isMotionReduced = false;
  QString m_family;
};

inline constexpr int kSemiBold = 600;
inline constexpr int kHeadingWeight =
    700; // 650 as drawn is rounded down to medium where Inter is not variable
inline constexpr int kFigureWeight = 700;

} // namespace comanda::theme
