// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icon.h"

#include <QString>
#include <QWidget>
#include <functional>
#include <memory>

namespace comanda::shell {

class Navigator;

/// A whole screen: what stands below the header and beside the rail.
class Screen : public QWidget {
  Q_OBJECT

public:
  /// Where a person finds it.
  enum class Place { Rail, More, Nowhere };
  /// How much of the window stands around it. Bare is for logging in.
  enum class Frame { Whole, HeaderOnly, Bare };

  struct Card {
    QString id;    ///< What others go to.
    QString label; ///< In the rail: one short word.
    kit::Icon icon = kit::Icon::None;
    Place place = Place::Rail;
    Frame frame = Frame::Whole;
    bool prefersDark = false;
  };

  explicit Screen(Card card, QWidget* parent = nullptr);

  const Card& card() const { return m_card; }
  /// At the top left of the window; the label until there is another.
  const QString& title() const { return m_title; }

  /// The screen's own chips beside the title. Made once, from then on the window's.
  virtual QWidget* headerWidget() { return nullptr; }
  /// It is in front now, and was asked for with this argument. Called again when it is asked for while it is
  /// in front.
  virtual void shown(const QString& argument);
  /// Another one is in front now.
  virtual void hidden() {}

Q_SIGNALS:
  void titleChanged();

protected:
  void setTitle(const QString& title);

private:
  Card m_card;
  QString m_title;
};

/// How a screen is made; what else it needs is bound by whoever lists the screens.
using ScreenFactory = std::function<std::unique_ptr<Screen>(Navigator&)>;

} // namespace comanda::shell
