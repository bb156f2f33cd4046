// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/remote_link.h"

#include "server/http/live/close_codes.h"
#include "server/http/live/live_door.h"

#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QSslSocket>
#include <QString>
#include <string>
#include <utility>

namespace comanda::link {
namespace {

using live::CloseCode;
using ports::LinkPhase;
using ports::LinkTrouble;

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
constexpr auto kErrorSignal = &QWebSocket::errorOccurred;
#else
constexpr auto kErrorSignal = qOverload<QAbstractSocket::SocketError>(&QWebSocket::error);
#endif

} // namespace

RemoteLink::RemoteLink(HostApi& api, HostLogin& login, const Settings& settings)
    : m_api(api),
      m_login(login),
      m_settings(settings),
      m_backoff(settings.waits),
      m_client([this](const std::string& frame) { send(frame); }, settings.limits) {
  for (QTimer* timer : {&m_next, &m_guard, &m_steady}) {
    timer->setSingleShot(true);
  }
  connect(&m_next, &QTimer::timeout, this, [this] { tryAgain(); });
  connect(&m_guard, &QTimer::timeout, this, [this] { lose(LinkTrouble::Unreachable); });
  connect(&m_pings, &QTimer::timeout, this, [this] { ping(); });
  connect(&m_steady, &QTimer::timeout, this, [this] { m_backoff.reset(); });
  m_client.watch(*this);
  m_login.onChanged([this] { followLogin(); });
  followLogin();
}

RemoteLink::~RemoteLink() {
  m_login.onChanged({});
  m_client.unwatch(*this);
  letGo();
}

void RemoteLink::followLogin() {
  if (m_login.state() != HostLogin::State::SignedIn) {
    m_next.stop();
    letGo();
    m_client.cutOff(m_login.trouble().kind);
  } else if (!m_socket && !m_next.isActive()) {
    open();
  }
}

void RemoteLink::open() {
  m_hasMetHost = false;
  m_socket = std::make_unique<QWebSocket>();
  m_socket->setProxy(QNetworkProxy::NoProxy);
  m_socket->setMaxAllowedIncomingFrameSize(kHostFrameBytesMax);
  m_socket->setMaxAllowedIncomingMessageSize(kHostFrameBytesMax);
  m_socket->setSslConfiguration(PinnedTls::configuration());
  m_socket->ignoreSslErrors(m_api.tls().forgiven());
  listenTo(*m_socket);
  QUrl url = m_api.url();
  url.setScheme(QStringLiteral("wss"));
  url.setPath(QString::fromLatin1(live::kLinkPath.data(), static_cast<qsizetype>(live::kLinkPath.size())));
  QNetworkRequest request(url);
  request.setRawHeader("Authorization", "Bearer " + m_login.accessToken());
  m_guard.start(m_settings.openMax);
  m_socket->open(request);
}

void RemoteLink::listenTo(QWebSocket& socket) {
  connect(&socket, &QWebSocket::sslErrors, this,
          [this](const QList<QSslError>& errors) { m_hasMetHost = m_api.tls().mayForgive(errors); });
  connect(&socket, &QWebSocket::connected, this, [this] { opened(); });
  connect(&socket, &QWebSocket::binaryMessageReceived, this,
          [this](const QByteArray& frame) { received(frame); });
  connect(&socket, &QWebSocket::textMessageReceived, this, [this] { lose(LinkTrouble::Unreachable); });
  connect(&socket, &QWebSocket::disconnected, this, [this] { closed(); });
  connect(&socket, kErrorSignal, this, [this] {
    if (!m_isOpen) {
      failedToOpen();
    }
  });
}

void RemoteLink::opened() {
  m_guard.stop();
  if (!m_hasMetHost) { // nobody has looked at the certificate
    lose(LinkTrouble::NotTrusted);
    return;
  }
  // Qt writes a frame in two pieces; the second must not wait for a delayed acknowledgement of the first.
  if (auto* carrier = m_socket->findChild<QSslSocket*>(QString(), Qt::FindDirectChildrenOnly)) {
    carrier->setSocketOption(QAbstractSocket::LowDelayOption, 1);
  }
  m_isOpen = true;
  m_silentPings = 0;
  m_pings.start(m_settings.pingEvery);
  m_client.connect();
}

// A host that lets nobody in tells Qt no reason that could be asked for: the login finds out whether it is
// the token.
void RemoteLink::failedToOpen() {
  const bool isStranger = !m_hasMetHost && m_api.tls().stranger().has_value();
  if (m_hasMetHost) {
    m_login.doubt();
  }
  lose(isStranger ? LinkTrouble::NotTrusted : LinkTrouble::Unreachable);
}

void RemoteLink::received(const QByteArray& frame) {
  m_silentPings = 0;
  if (!m_client.receive({frame.constData(), static_cast<std::size_t>(frame.size())})) {
    lose(LinkTrouble::Unreachable);
  }
}

void RemoteLink::closed() {
  const auto code = static_cast<CloseCode>(static_cast<std::uint16_t>(m_socket->closeCode()));
  if (code == CloseCode::SessionEnded) {
    m_login.end(QStringLiteral("The host has ended the login."));
  } else if (!m_isOpen) {
    failedToOpen();
  } else if (code == CloseCode::NotPermitted) {
    lose(LinkTrouble::None, m_settings.waits.longest);
  } else {
    lose(LinkTrouble::Unreachable);
  }
}

void RemoteLink::ping() {
  if (++m_silentPings > kSilentPingsMax) {
    lose(LinkTrouble::Unreachable);
    return;
  }
  v1::ToHost frame;
  frame.mutable_ping()->set_id(static_cast<std::uint64_t>(m_silentPings));
  send(frame.SerializeAsString());
}

void RemoteLink::send(const std::string& frame) {
  if (m_isOpen) {
    m_socket->sendBinaryMessage(QByteArray(frame.data(), static_cast<qsizetype>(frame.size())));
  }
}

// The host has turned it away although the link stands: it says hello again after a while.
void RemoteLink::linkChanged(const ports::LinkState& state) {
  if (state.phase == LinkPhase::Gone) {
    m_steady.stop();
    if (m_isOpen) {
      waitForNext();
    }
  } else if (state.phase == LinkPhase::Connected || state.phase == LinkPhase::ReadOnly) {
    m_next.stop();
    m_steady.start(m_settings.steadyAfter);
  }
}

void RemoteLink::tryAgain() {
  if (m_isOpen) {
    m_client.connect();
  } else if (m_login.state() == HostLogin::State::SignedIn) {
    open();
  }
}

void RemoteLink::waitForNext(std::chrono::milliseconds atLeast) {
  m_next.start(m_backoff.next(Backoff::chance(), atLeast));
}

void RemoteLink::letGo() {
  m_guard.stop();
  m_pings.stop();
  m_steady.stop();
  m_isOpen = false;
  if (m_socket) {
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket.release()->deleteLater(); // this may be called by it
  }
}

void RemoteLink::lose(LinkTrouble trouble, std::chrono::milliseconds waitAtLeast) {
  letGo();
  waitForNext(waitAtLeast);
  m_client.cutOff(trouble);
}

} // namespace comanda::link
