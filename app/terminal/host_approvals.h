// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/host_api.h"
#include "app/link/host_login.h"
#include "app/link/remote_link.h"
#include "ui/approval/approvals.h"

#include <QCoreApplication>
#include <QObject>
#include <QTimer>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace comanda::terminal {

/// Approvals by a second, short login at the host: a link of the person who approves, on which nothing is
/// sent but what they approve, and which ends, login and all, with its outcome. On the GUI thread.
class HostApprovals : public QObject, public ui_approval::Approvals, private ports::HouseObserver {
  Q_DECLARE_TR_FUNCTIONS(comanda::terminal::HostApprovals)

public:
  static constexpr std::chrono::milliseconds kAnswerMax{15'000}; ///< From the PIN to the outcome.

  /// `api` outlives this.
  explicit HostApprovals(link::HostApi& api, std::chrono::milliseconds answerMax = kAnswerMax);
  ~HostApprovals() override;

  void carryOut(const std::string& userName, const std::string& secret, v1::CommandBatch batch,
                OnAnswer onAnswer) override;
  void giveUp() override;

private:
  void linkChanged(const ports::LinkState& state) override;
  void houseReplaced(const domain::House& house) override;
  void happened(const domain::House&, std::span<const v1::Event>) override {}

  void followLogin();
  void soon(std::function<void()> then);
  void send();
  void answered(const v1::Outcome& outcome);
  void lose(const QString& sentence);
  void finish(ui_approval::Answer answer);
  void hangUp();

  link::HostApi& m_api;
  std::unique_ptr<link::HostLogin> m_login;
  std::unique_ptr<link::RemoteLink> m_link;
  v1::CommandBatch m_batch;
  bool m_isSent = false;
  OnAnswer m_onAnswer; ///< While somebody waits.
  QTimer m_guard;
  std::uint64_t m_attempt = 0; ///< What belongs to an earlier one is of no interest any more.
};

} // namespace comanda::terminal
