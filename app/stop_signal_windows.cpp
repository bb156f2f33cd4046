// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stop_signal.h"
#include "domain/values/assert.h"

#include <windows.h>

#include <QCoreApplication>
#include <QObject>
#include <atomic>
#include <utility>

namespace comanda::app {

struct StopSignal::Port : QObject {
  std::function<void()> onStop;
};

namespace {

std::atomic<QObject*> g_target{nullptr};
std::atomic<void (*)(QObject*)> g_tell{nullptr};

// Called on a thread of the system's own.
BOOL WINAPI onControl(DWORD) {
  QObject* const target = g_target;
  if (target == nullptr) {
    return FALSE;
  }
  g_tell.load()(target);
  return TRUE;
}

} // namespace

StopSignal::StopSignal(std::function<void()> onStop) : m_port(std::make_unique<Port>()) {
  COMANDA_ASSERT(g_target == nullptr, "one stop signal at a time");
  m_port->onStop = std::move(onStop);
  g_tell = [](QObject* target) {
    QMetaObject::invokeMethod(
        target, [target] { static_cast<Port*>(target)->onStop(); }, Qt::QueuedConnection);
  };
  g_target = m_port.get();
  SetConsoleCtrlHandler(onControl, TRUE);
}

StopSignal::~StopSignal() {
  SetConsoleCtrlHandler(onControl, FALSE);
  g_target = nullptr;
}

} // namespace comanda::app
