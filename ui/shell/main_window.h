// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/link_indicator.h"
#include "ui/shell/navigator.h"
#include "ui/shell/screen.h"
#include "ui/theme/theme.h"

#include <QString>
#include <QStringList>
#include <QWidget>
#include <utility>
#include <vector>

class QBoxLayout;
class QStackedWidget;

namespace comanda::kit {
class Label;
class Panel;
class Sheet;
} // namespace comanda::kit

namespace comanda::shell {

class Rail;

/// The frame of the window and how one moves in it, nothing else: rail, header, and one screen of those it
/// was given. Ctrl+1 to Ctrl+9 go to the places of the rail, Alt+Left goes back.
class MainWindow : public QWidget, public Navigator {
  Q_OBJECT

public:
  /// The first of the screens is in front. The theme outlives the window.
  MainWindow(theme::Theme& theme, const std::vector<ScreenFactory>& screens, QWidget* parent = nullptr);
  ~MainWindow() override;

  bool go(const QString& screenId, const QString& argument = {}) override;
  void goBack() override;
  Screen* current() const;
  Rail& rail() const { return *m_rail; }

  /// Whose taps these are; an empty name for nobody.
  void setPerson(const QString& name);
  void setLink(kit::LinkIndicator::State state, const QString& clock, const QString& why = {});
  /// The screens in the rail, of those that are meant for it; the others are found behind More. None: all.
  void setRail(const QStringList& ids);

Q_SIGNALS:
  /// Somebody tapped the initials.
  void personPressed();

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void addScreen(const ScreenFactory& factory);
  QWidget* makeHeader();
  void makeRail();
  void makeShortcuts();
  void bring(Screen* screen, const QString& argument);
  void showFrameOf(const Screen& screen);
  void showTitle();
  void openMore();
  Screen* find(const QString& id) const;

  theme::Theme& m_theme;
  std::vector<Screen*> m_screens;
  std::vector<std::pair<QString, QString>> m_before; ///< Where one was: id and argument.
  QString m_argument;
  QBoxLayout* m_layout;
  Rail* m_rail = nullptr;
  kit::Panel* m_header = nullptr;
  kit::Label* m_title = nullptr;
  QStackedWidget* m_slots = nullptr; ///< The header widgets, one per screen and in the same order.
  kit::LinkIndicator* m_link = nullptr;
  QStackedWidget* m_stack;
  kit::Sheet* m_more = nullptr; ///< What has no room in the rail.
};

} // namespace comanda::shell
