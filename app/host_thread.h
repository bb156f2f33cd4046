// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/failure.h"
#include "app/host_door.h"
#include "app/link/local_link.h"
#include "app/link/pinned_tls.h"
#include "server/host/host.h"

#include <QObject>
#include <QThread>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace comanda::app {

/// Runs a host on a thread of its own. Lives on the main thread.
class HostThread {
public:
  using OnStarted = std::function<void(std::optional<journal::Error>)>;

  HostThread();
  /// Stops the host: what is under way is committed, then the thread ends.
  ~HostThread();
  HostThread(const HostThread&) = delete;
  HostThread& operator=(const HostThread&) = delete;

  /// Starts the host on the journal of a folder; calls back on the main thread, with an error or nothing.
  /// `clock` is read on the host thread and must live longer than this.
  void start(std::filesystem::path folder, journal::Key key, const ports::Clock& clock, OnStarted onStarted);

  /// Calls back on the main thread when the running host stops taking changes. Set it before start().
  void onFailure(std::function<void(journal::Error)> onFailure) { m_onFailure = std::move(onFailure); }

  /// Calls back on the main thread with every detail of what the running host could not read, for its log.
  /// Set it before start().
  void onTrouble(std::function<void(journal::Error)> onTrouble) { m_onTrouble = std::move(onTrouble); }

  /// Gives the running host its front door, shut yet. `folder` and `key` are the host's; the ids of logins
  /// are made on the host thread. This and the following call back on the main thread, and need the one
  /// before.
  void makeDoor(std::filesystem::path folder, journal::Key key, std::unique_ptr<ports::IdSource> loginIds,
                std::function<void(Result<void>)> onMade);
  /// Tells where this computer's own terminals find it.
  void openDoor(HostDoor::Opening opening, std::function<void(Result<link::KnownHost>)> onOpen);
  /// Whether there is somebody who can let others in.
  void askIsSetUp(std::function<void(bool)> onAnswer);
  /// See HostDoor::setPasswords; the door may be shut.
  void setPasswords(std::vector<StaffPassword> passwords, std::function<void(Result<void>)> onDone);
  /// How many terminals are linked through the door, those of this computer included.
  void countTerminals(std::function<void(std::size_t)> onCounted);
  /// See HostDoor::drain.
  void drainDoor(std::function<void()> onDrained);

  /// A gateway to the running host. Must be gone before this is.
  std::unique_ptr<link::LocalLink> openLink(host::Identity identity);

private:
  using OnError = std::function<void(journal::Error)>;

  void forwardErrors();
  template <class Function>
  void onMain(Function function);
  template <class Function>
  void onHost(Function function);

  OnError m_onFailure;
  OnError m_onTrouble;
  QObject m_mainObject; ///< Calls to the main thread go through it, so that none outlives this.
  QThread m_thread;
  QObject* m_hostObject; // lives on m_thread
  // Made and destroyed on m_thread, the last one first.
  std::unique_ptr<host::Host> m_host;
  std::unique_ptr<ports::IdSource> m_loginIds;
  std::unique_ptr<HostDoor> m_door;
};

} // namespace comanda::app
