// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stop_signal.h"
#include "domain/values/assert.h"

#include <sys/socket.h>
#include <unistd.h>

#include <QSocketNotifier>
#include <array>
#include <csignal>
#include <utility>

namespace comanda::app {
namespace {

// A handler may do next to nothing: it writes a byte, which the event loop reads.
std::array<int, 2> g_sockets{-1, -1};

void onSignal(int) {
  const char byte = 1;
  static_cast<void>(!write(g_sockets[0], &byte, 1));
}

} // namespace

struct StopSignal::Port {
  std::function<void()> onStop;
  std::unique_ptr<QSocketNotifier> notifier;
};

StopSignal::StopSignal(std::function<void()> onStop) : m_port(std::make_unique<Port>()) {
  COMANDA_ASSERT(g_sockets[0] == -1, "one stop signal at a time");
  COMANDA_ASSERT(socketpair(AF_UNIX, SOCK_STREAM, 0, g_sockets.data()) == 0,
                 "the system has two descriptors left");
  m_port->onStop = std::move(onStop);
  m_port->notifier = std::make_unique<QSocketNotifier>(g_sockets[1], QSocketNotifier::Read);
  QObject::connect(m_port->notifier.get(), &QSocketNotifier::activated, m_port->notifier.get(), [this] {
    char byte = 0;
    static_cast<void>(!read(g_sockets[1], &byte, 1));
    m_port->onStop();
  });
  struct sigaction action = {};
  action.sa_handler = onSignal;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  sigaction(SIGTERM, &action, nullptr);
  sigaction(SIGINT, &action, nullptr);
}

StopSignal::~StopSignal() {
  std::signal(SIGTERM, SIG_DFL);
  std::signal(SIGINT, SIG_DFL);
  m_port.reset();
  close(g_sockets[0]);
  close(g_sockets[1]);
  g_sockets = {-1, -1};
}

} // namespace comanda::app
