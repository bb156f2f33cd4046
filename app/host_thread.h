// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/local_link.h"
#include "server/host/host.h"

#include <QObject>
#include <QThread>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

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

  /// A gateway to the running host. Must be gone before this is.
  std::unique_ptr<link::LocalLink> openLink(host::Identity identity);

private:
  using OnError = std::function<void(journal::Error)>;

  void forwardErrors();

  OnError m_onFailure;
  OnError m_onTrouble;
  QObject m_mainObject; ///< Calls to the main thread go through it, so that none outlives this.
  QThread m_thread;
  QObject* m_hostObject;              // lives on m_thread
  std::unique_ptr<host::Host> m_host; // made and destroyed on m_thread
};

} // namespace comanda::app
