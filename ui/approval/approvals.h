// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"

#include <QString>
#include <functional>
#include <string>

namespace comanda::ui_approval {

/// What became of something that somebody approved.
struct Answer {
  enum class How {
    Done,
    NotAsked, ///< The host was not reached, or did not let them in: it can be tried again.
    Unknown,  ///< The host fell silent after it was told: one has to look before it is tried again.
    Refused,  ///< The host has looked at it and said no.
  };
  How how = How::Done;
  QString sentence; ///< For whoever stands there; empty where it is done.
};

/// A manager's nod: carries out what whoever works at this terminal may not, in the name of somebody who may.
/// They sign in at the host for just this, beside the one who stays signed in; the host itself decides
/// whether they may, and the journal names them. On the GUI thread.
class Approvals {
public:
  using OnAnswer = std::function<void(const Answer&)>;

  Approvals() = default;
  Approvals(const Approvals&) = delete;
  Approvals& operator=(const Approvals&) = delete;
  virtual ~Approvals() = default;

  /// `batch` has its id already. The secret is kept no longer than it takes. `onAnswer` is called once, and
  /// not in here, unless it is given up or another one is asked for before.
  virtual void carryOut(const std::string& userName, const std::string& secret, v1::CommandBatch batch,
                        OnAnswer onAnswer) = 0;
  /// Nobody waits for the answer any more. What the host was told already happens all the same.
  virtual void giveUp() = 0;
};

} // namespace comanda::ui_approval
