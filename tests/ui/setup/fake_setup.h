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
  ui_setup::OwnPlace own() const override { return ownPlace; }
  void openOwn(bool atAnotherPort, std::function<void(const ui_setup::Hosted&)> onDone) override {
    opened.push_back(atAnotherPort);
    m_onHosted = std::move(onDone);
  }
  void host(const ui_setup::NewRestaurant& wanted,
            std::function<void(const ui_setup::Hosted&)> onDone) override {
    hosted.push_back(wanted);
    m_onHosted = std::move(onDone);
  }
  void giveUp() override { ++givenUp; }
  std::optional<ui_setup::HostForm> typed() const override { return kept; }
  void keepTyped(const std::optional<ui_setup::HostForm>& form) override { kept = form; }

  void answerDemo(const QString& trouble = {}) { m_onDemo(trouble); }
  void answer(const ui_setup::Joined& outcome) { m_onJoined(outcome); }
  void answerHost(ui_setup::Hosted::How how, const QString& what = {}) {
    m_onHosted({.how = how, .what = what});
  }

  int demos = 0;
  std::vector<ui_setup::HostPlace> joined;
  ui_setup::OwnPlace ownPlace{
      .folder = QStringLiteral("/home/ana/restaurant"), .isThere = false, .port = 8443};
  std::vector<bool> opened; ///< Whether at another port.
  std::vector<ui_setup::NewRestaurant> hosted;
  int givenUp = 0;
  std::optional<ui_setup::HostForm> kept; ///< What was typed and has not become a restaurant.

private:
  std::function<void(const QString&)> m_onDemo;
  std::function<void(const ui_setup::Joined&)> m_onJoined;
  std::function<void(const ui_setup::Hosted&)> m_onHosted;
};

/// A fingerprint of the same pair all over.
inline QString fingerprintOf(const QString& pair) {
  return QStringLiteral("sha256:") + QString(QStringLiteral(":") + pair).repeated(32).mid(1);
}

} // namespace comanda::testing
