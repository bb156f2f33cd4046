// SPDX-License-Identifier: GPL-3.0-or-later
// The ceiling of the front door. QtHttpServer as Qt 6.4 has it.
#include "server/host/system_clock.h"
#include "server/http/gate/tls_identity.h"
#include "server/trust/certificate.h"
#include "tests/bench/bare_rows.h"
#include "tests/bench/http_server.h"
#include "tests/bench/tls_client.h"

#include <QAbstractHttpServer>
#include <QHttpServerResponder>
#include <QPointer>
#include <QSslServer>
#include <QTcpSocket>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace comanda::bench {
namespace {

// Writes what has been asked for, on a thread of its own, and tells how much of it is durable.
class BareJournal {
public:
  using OnDurable = std::function<void(std::uint64_t count)>;

  BareJournal(BareRows& rows, std::uint64_t orders, OnDurable onDurable)
      : m_rows(rows),
        m_orders(orders),
        m_onDurable(std::move(onDurable)),
        m_thread([this] { run(); }) {}
  ~BareJournal() {
    {
      const std::lock_guard lock(m_mutex);
      m_isOver = true;
    }
    m_more.notify_one();
    m_thread.join();
  }
  BareJournal(const BareJournal&) = delete;
  BareJournal& operator=(const BareJournal&) = delete;

  void add() {
    {
      const std::lock_guard lock(m_mutex);
      ++m_waiting;
    }
    m_more.notify_one();
  }

private:
  void run() {
    std::uint64_t done = 0;
    const auto shareOf = [this](std::uint64_t orders) {
      return static_cast<double>(orders) / static_cast<double>(m_orders);
    };
    for (;;) {
      std::unique_lock lock(m_mutex);
      m_more.wait(lock, [this] { return m_waiting > 0 || m_isOver; });
      if (m_isOver) {
        return;
      }
      const std::uint64_t count = std::exchange(m_waiting, 0);
      lock.unlock();
      m_rows.write(shareOf(done), shareOf(done + count));
      done += count;
      m_onDurable(count);
    }
  }

  BareRows& m_rows;
  std::uint64_t m_orders;
  OnDurable m_onDurable;
  std::mutex m_mutex;
  std::condition_variable m_more;
  std::uint64_t m_waiting = 0;
  bool m_isOver = false;
  std::thread m_thread; // last: it uses the rest
};

class BareServer : public QAbstractHttpServer {
public:
  BareServer(BareRows& rows, std::uint64_t orders, QByteArray answer)
      : m_answer(std::move(answer)),
        m_journal(rows, orders, [this](std::uint64_t count) {
          QMetaObject::invokeMethod(
              this, [this, count] { answerNext(count); }, Qt::QueuedConnection);
        }) {}

protected:
  bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override {
    if (!socket->property("is known").toBool()) {
      socket->setProperty("is known", true);
      socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    }
    m_waiting.emplace_back(&request, socket);
    m_journal.add();
    return true;
  }
  void missingHandler(const QHttpServerRequest&, QTcpSocket*) override {}

private:
  void answerNext(std::uint64_t count) {
    for (; count > 0; --count) {
      const auto [request, socket] = m_waiting.front();
      m_waiting.pop_front();
      if (socket) {
        makeResponder(*request, socket).write(m_answer, "application/json");
      }
    }
  }

  QByteArray m_answer;
  std::deque<std::pair<const QHttpServerRequest*, QPointer<QTcpSocket>>> m_waiting;
  BareJournal m_journal; // last: its thread calls back
};

} // namespace

int serveBare(const std::filesystem::path& folder, std::uint64_t orders, const std::string& answer) {
  const host::SystemClock clock;
  const auto certificate = trust::openCertificate(folder, clock, "localhost");
  if (!certificate) {
    giveUp(certificate.error().what);
  }
  const auto tls = http::tlsConfigurationOf({QByteArray::fromStdString(certificate->certificatePem),
                                             QByteArray::fromStdString(certificate->secretKeyPem)});
  if (!tls) {
    giveUp(tls.error().what);
  }
  constexpr int kPending = 512;
  auto listener = std::make_unique<QSslServer>();
  listener->setSslConfiguration(*tls);
  listener->setMaxPendingConnections(kPending);
  listener->setListenBacklogSize(kPending);
  if (!listener->listen(QHostAddress(QHostAddress::LocalHost))) {
    giveUp("nobody can listen here");
  }
  const std::uint16_t port = listener->serverPort();
  BareRows rows(folder, benchKey(), folder.parent_path() / "bare.db");
  BareServer server(rows, orders, QByteArray::fromStdString(answer));
  server.bind(listener.release()); // which makes it the server's own
  return serveUntilInputEnds(port);
}

} // namespace comanda::bench
