// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/host_form.h"
#include "ui/setup/host_place.h"
#include "ui/setup/new_restaurant.h"

#include <QString>
#include <functional>
#include <optional>

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

/// Where this device keeps a restaurant of its own.
struct OwnPlace {
  QString folder;
  bool isThere = false; ///< It has begun; otherwise it is to be set up.
  int port = 0;         ///< At which other devices join it.
};

/// What came of opening it.
struct Hosted {
  enum class How {
    Done,
    NotSetUp,     ///< There is a folder, but nobody can sign in yet: it is to be set up.
    PortTaken,    ///< Another program listens at the port.
    CannotListen, ///< The system does not let us listen there.
    NotWritable,
    DiskFull,
    InUse, ///< Another Comanda has the folder open.
    NewerVersion,
    ClockBehind,
    Damaged, ///< Whatever else keeps it from being opened.
    Refused, ///< The host does not take what was typed.
  };
  How how = How::Done;
  QString what; ///< The host's own sentence.
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
  virtual OwnPlace own() const = 0;
  /// The restaurant that is there, at its port, or from now on at whichever is free. `onDone` is called once,
  /// unless it is given up before.
  virtual void openOwn(bool atAnotherPort, std::function<void(const Hosted&)> onDone) = 0;
  /// Makes a new one and opens it. `onDone` is called once, unless it is given up before.
  virtual void host(const NewRestaurant& wanted, std::function<void(const Hosted&)> onDone) = 0;
  /// What was typed of a new restaurant that was not made yet, from one start to the next; nothing where
  /// nothing was typed. Secrets are not in it.
  virtual std::optional<HostForm> typed() const = 0;
  /// Without a form: it has become a restaurant.
  virtual void keepTyped(const std::optional<HostForm>& form) = 0;
  /// Whatever is under way: nobody waits for it any more.
  virtual void giveUp() = 0;
};

} // namespace comanda::ui_setup
