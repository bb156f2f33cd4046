// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/approval/approvals.h"

#include <string>
#include <utility>
#include <vector>

namespace comanda::testing {

/// Asks nobody and answers when it is told to.
class FakeApprovals : public ui_approval::Approvals {
public:
  struct Asked {
    std::string userName;
    std::string secret;
    v1::CommandBatch batch;
  };

  void carryOut(const std::string& userName, const std::string& secret, v1::CommandBatch batch,
                OnAnswer onAnswer) override {
    asked.push_back({.userName = userName, .secret = secret, .batch = std::move(batch)});
    m_onAnswer = std::move(onAnswer);
  }
  void giveUp() override { m_onAnswer = {}; }

  bool isAwaited() const { return static_cast<bool>(m_onAnswer); }
  void answer(const ui_approval::Answer& answer = {}) { std::exchange(m_onAnswer, {})(answer); }

  std::vector<Asked> asked;

private:
  OnAnswer m_onAnswer;
};

} // namespace comanda::testing
