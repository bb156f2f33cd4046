// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/setup.h"

#include <functional>
#include <utility>
#include <vector>

namespace comanda::testing {

/// Opens nothing until it is told to.
class FakeSetup : public ui_setup::Setup {
public:
  void openDemo(std::function<void(const QString& trouble)> onDone) override {
    ++demos;
    m_onDemo = std::move(onDone);
  }
  void join(const ui_setup::HostPlace& place, std::function<void(const ui_setup::Joined&)> onDone) override {
    joined.push_back(place);
    m_onJoined = std::move(onDone);
  }
  void giveUp() override { ++givenUp; }

  void answerDemo(const QString& trouble = {}) { m_onDemo(trouble); }
  void answer(const ui_setup::Joined& outcome) { m_onJoined(outcome); }

  int demos = 0;
  std::vector<ui_setup::HostPlace> joined;
  int givenUp = 0;

private:
  std::function<void(const QString&)> m_onDemo;
  std::function<void(const ui_setup::Joined&)> m_onJoined;
};

/// A fingerprint of the same pair all over.
inline QString fingerprintOf(const QString& pair) {
  return QStringLiteral("sha256:") + QString(QStringLiteral(":") + pair).repeated(32).mid(1);
}

} // namespace comanda::testing
