// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/id_source.h"
#include "tests/support/manual_clock.h"
#include "tests/ui/fake_gateway.h"
#include "ui/models/terminal.h"
#include "ui/shell/navigator.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QString>
#include <string>

namespace comanda::testing {

/// Ids in a row: "n1", "n2" …
class RowOfIds : public ports::IdSource {
public:
  std::string newId() override { return "n" + std::to_string(++m_last); }

private:
  int m_last = 0;
};

/// Remembers where one wanted to go.
class NotedNavigator : public shell::Navigator {
public:
  bool go(const QString& screenId, const QString& argument = {}) override {
    wentTo = screenId;
    with = argument;
    return true;
  }
  void goBack() override { wentTo = QStringLiteral("back"); }

  QString wentTo;
  QString with;
};

/// What a presenter or a screen needs around it: the small trattoria (tests/support/scenario.h), with "sara"
/// signed in.
struct Stage {
  explicit Stage(Scenario scenario = trattoria(), const std::string& staffId = "sara")
      : gateway(std::move(scenario.as(staffId))) {
    terminal.signIn(gateway, staffId);
    settle();
  }

  /// Lets the terminal tell what has changed.
  static void settle() {
    for (int i = 0; i < 3; ++i) {
      QCoreApplication::sendPostedEvents();
      QCoreApplication::processEvents();
    }
  }

  ManualClock clock;
  RowOfIds ids;
  theme::Theme theme;
  FakeGateway gateway;
  NotedNavigator navigator;
  models::Terminal terminal{clock, ids};
};

} // namespace comanda::testing
