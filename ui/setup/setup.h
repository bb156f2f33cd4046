// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/host_place.h"

#include <QString>
#include <functional>

namespace comanda::ui_setup {

/// What came of joining a restaurant.
struct Joined {
  enum class How {
    Done,
    NobodyThere, ///< No host answers at the address.
    AnotherHost, ///< One answers whose certificate is another one. Nothing was told to it.
    Refused,     ///< Something else, which `what` says.
  };
  How how = How::Done;
  QString met;  ///< The fingerprint of another host; empty where its certificate cannot be used at all.
  QString what; ///< A sentence.
};

/// What this device can become. On the GUI thread. Whoever implements it opens the restaurant by itself once
/// it can, and remembers it for the next start.
class Setup {
public:
  Setup() = default;
  Setup(const Setup&) = delete;
  Setup& operator=(const Setup&) = delete;
  virtual ~Setup() = default;

  /// Without a trouble the demo restaurant is open. `onDone` is called once, unless it is given up before.
  virtual void openDemo(std::function<void(const QString& trouble)> onDone) = 0;
  /// The place has no trouble by then. `onDone` is called once, unless it is given up before.
  virtual void join(const HostPlace& place, std::function<void(const Joined&)> onDone) = 0;
  /// Whatever is under way: nobody waits for it any more.
  virtual void giveUp() = 0;
};

} // namespace comanda::ui_setup
