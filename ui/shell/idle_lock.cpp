// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idle_lock.h"

#include <QCoreApplication>
#include <QEvent>

namespace comanda::shell {

IdleLock::IdleLock(std::chrono::milliseconds patience, QObject* parent) : QObject(parent) {
  m_timer.setSingleShot(true);
  m_timer.setTimerType(Qt::PreciseTimer); // a coarse one may be off by a twentieth
  m_timer.setInterval(patience);
  connect(&m_timer, &QTimer::timeout, this, &IdleLock::idle);
}

void IdleLock::start() {
  QCoreApplication::instance()->installEventFilter(this);
  m_timer.start();
}

void IdleLock::stop() {
  QCoreApplication::instance()->removeEventFilter(this);
  m_timer.stop();
}

bool IdleLock::eventFilter(QObject* /*watched*/, QEvent* event) {
  switch (event->type()) {
  case QEvent::KeyPress:
  case QEvent::MouseButtonPress:
  case QEvent::TouchBegin:
  case QEvent::Wheel: m_timer.start(); break;
  default: break;
  }
  return false;
}

} // namespace comanda::shell
