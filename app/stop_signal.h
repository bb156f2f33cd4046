// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace comanda::app {

/// Tells when the system asks the program to end: SIGTERM and SIGINT, Ctrl+C and the closing of the console
/// on Windows. One at a time; needs a running event loop, in which it calls back.
class StopSignal {
public:
  explicit StopSignal(std::function<void()> onStop);
  /// From here on the system's own way of ending a program holds again.
  ~StopSignal();
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;

private:
  struct Port;
  std::unique_ptr<Port> m_port;
};

} // namespace comanda::app
