// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/host_api.h"
#include "app/link/host_login.h"
#include "app/link/remote_link.h"
#include "ui/login/sign_in.h"
#include "ui/models/terminal.h"

#include <QCoreApplication>
#include <QObject>
#include <QTimer>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace comanda::terminal {

/// Signs people in at one host over the network, the host in this very program included: a login, and a link
/// of their own, which ends when they sign out. On the GUI thread.
class HostSignIn : public QObject, public ui_login::SignIn, private ports::HouseObserver {
  Q_DECLARE_TR_FUNCTIONS(comanda::terminal::HostSignIn)

public:
  /// Both outlive this.
  HostSignIn(link::HostApi& api, models::Terminal& terminal);
  ~HostSignIn() override;

  std::vector<ui_login::Person> people() const override { return m_people; }
  ui_login::Place place() const override { return m_place; }
  QString notice() const override { return m_notice; }
  void setPlace(ui_login::Place place);
  void setPeople(std::vector<ui_login::Person> people);
  void signIn(const std::string& userName, const std::string& secret, OnDone onDone) override;
  void signOut() override;

private:
  void linkChanged(const ports::LinkState& state) override;
  void houseReplaced(const domain::House& house) override;
  void happened(const domain::House&, std::span<const v1::Event>) override {}

  void soon(std::function<void()> then);
  void welcome();
  void fail(const QString& trouble);
  void hangUp();
  void letGo();

  /// Somebody who signed out and whose orders are on their way.
  struct Leaving {
    std::unique_ptr<link::HostLogin> login;
    std::unique_ptr<link::RemoteLink> link; // goes first
  };

  link::HostApi& m_api;
  models::Terminal& m_terminal;
  std::vector<ui_login::Person> m_people;
  ui_login::Place m_place;
  QString m_notice; ///< Until the next one signs in.
  std::unique_ptr<link::HostLogin> m_login;
  std::unique_ptr<link::RemoteLink> m_link;
  std::vector<Leaving> m_leaving;
  QTimer m_farewells;
  QTimer m_guard;              ///< How long signing in may take.
  std::uint64_t m_attempt = 0; ///< What belongs to an earlier one is of no interest any more.
  OnDone m_onDone;             ///< While somebody is signing in.
};

} // namespace comanda::terminal
