// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host_thread.h"

#include "domain/values/assert.h"

#include <utility>

namespace comanda::app {
namespace {

// Where this computer's own terminals find the door that was opened.
Result<link::KnownHost> open(HostDoor& door, const HostDoor::Opening& opening) {
  if (auto opened = door.open(opening); !opened) {
    return std::unexpected(std::move(opened.error()));
  }
  return link::KnownHost{.url = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(door.port())),
                         .fingerprint =
                             link::Fingerprint::parse(QString::fromStdString(door.fingerprint())).value()};
}

} // namespace

HostThread::HostThread() : m_hostObject(new QObject) {
  m_thread.setObjectName(QStringLiteral("host"));
  m_hostObject->moveToThread(&m_thread);
  // Runs on the host thread as its last act, when nothing is queued for it any more.
  QObject::connect(&m_thread, &QThread::finished, m_hostObject, [this] {
    m_door.reset();
    m_host.reset();
    m_hostObject->deleteLater();
  });
  m_thread.start();
}

HostThread::~HostThread() {
  // Behind everything that is queued for the host by now.
  QMetaObject::invokeMethod(
      m_hostObject, [] { QThread::currentThread()->quit(); }, Qt::QueuedConnection);
  m_thread.wait();
}

void HostThread::start(std::filesystem::path folder, journal::Key key, const ports::Clock& clock,
                       OnStarted onStarted) {
  QMetaObject::invokeMethod(
      m_hostObject,
      [this, folder = std::move(folder), key = std::move(key), &clock, onStarted = std::move(onStarted)] {
        std::optional<journal::Error> error;
        if (auto host = host::Host::start(folder, key, clock)) {
          m_host = *std::move(host);
          forwardErrors();
        } else {
          error = std::move(host.error());
        }
        onMain([onStarted, error] { onStarted(error); });
      },
      Qt::QueuedConnection);
}

template <class Function>
void HostThread::onMain(Function function) {
  QMetaObject::invokeMethod(&m_mainObject, std::move(function), Qt::QueuedConnection);
}

template <class Function>
void HostThread::onHost(Function function) {
  QMetaObject::invokeMethod(m_hostObject, std::move(function), Qt::QueuedConnection);
}

void HostThread::makeDoor(std::filesystem::path folder, journal::Key key,
                          std::unique_ptr<ports::IdSource> loginIds,
                          std::function<void(Result<void>)> onMade) {
  m_loginIds = std::move(loginIds);
  onHost([this, folder = std::move(folder), key = std::move(key), onMade = std::move(onMade)] {
    Result<void> made;
    if (auto door = HostDoor::make(*m_host, folder, key, *m_loginIds)) {
      m_door = *std::move(door);
    } else {
      made = std::unexpected(std::move(door.error()));
    }
    onMain([onMade, made] { onMade(made); });
  });
}

void HostThread::openDoor(HostDoor::Opening opening, std::function<void(Result<link::KnownHost>)> onOpen) {
  onHost([this, opening = std::move(opening), onOpen = std::move(onOpen)] {
    onMain([onOpen, address = open(*m_door, opening)] { onOpen(address); });
  });
}

void HostThread::askIsSetUp(std::function<void(bool)> onAnswer) {
  onHost([this, onAnswer = std::move(onAnswer)] {
    onMain([onAnswer, isSetUp = m_door->logins().isSetUp()] { onAnswer(isSetUp); });
  });
}

void HostThread::setPasswords(std::vector<StaffPassword> passwords,
                              std::function<void(Result<void>)> onDone) {
  onHost([this, passwords = std::move(passwords), onDone = std::move(onDone)] {
    m_door->setPasswords(passwords, [this, onDone](Result<void> done) {
      onMain([onDone, done = std::move(done)] { onDone(done); });
    });
  });
}

void HostThread::countTerminals(std::function<void(std::size_t)> onCounted) {
  onHost([this, onCounted = std::move(onCounted)] {
    onMain([onCounted, count = m_door->terminals()] { onCounted(count); });
  });
}

void HostThread::drainDoor(std::function<void()> onDrained) {
  onHost(
      [this, onDrained = std::move(onDrained)] { m_door->drain([this, onDrained] { onMain(onDrained); }); });
}

// From the host thread, where the host meets them, to the main thread.
void HostThread::forwardErrors() {
  const auto forwardTo = [this](OnError HostThread::*handler) {
    return [this, handler](const journal::Error& error) {
      QMetaObject::invokeMethod(
          &m_mainObject,
          [this, handler, error] {
            if (const OnError& onError = this->*handler) {
              onError(error);
            }
          },
          Qt::QueuedConnection);
    };
  };
  m_host->onFailure(forwardTo(&HostThread::m_onFailure));
  m_host->onTrouble(forwardTo(&HostThread::m_onTrouble));
}

std::unique_ptr<link::LocalLink> HostThread::openLink(host::Identity identity) {
  COMANDA_ASSERT(m_host != nullptr, "links are opened to a host that has started");
  return std::make_unique<link::LocalLink>(*m_hostObject, *m_host, std::move(identity));
}

} // namespace comanda::app
