// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/pinned_tls.h"

#include <google/protobuf/message.h>

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QObject>
#include <QString>
#include <chrono>
#include <functional>

namespace comanda::link {

/// What came back from a host.
struct ApiReply {
  enum class Fault {
    None,
    Unreachable, ///< Nobody answered, or not in time, or the answer broke off.
    NotTrusted,  ///< Somebody answered who is not the host.
    TooLarge,    ///< More than any answer has.
  };
  Fault fault = Fault::None;
  int status = 0; ///< Of HTTP.
  QByteArray body;
  std::chrono::seconds retryAfter{}; ///< Zero where the host asked for no wait.
  QString what;                      ///< What went wrong, an English sentence; empty for 2xx.

  static constexpr int kUnauthorized = 401;
  bool isUnauthorized() const { return fault == Fault::None && status == kUnauthorized; }
  bool isDone() const { return fault == Fault::None && status >= 200 && status < 300; }
  /// The host, or the way to it, has a trouble that passes.
  bool maySucceedLater() const {
    return fault != Fault::None || status == 429 || status == 408 || status >= 500;
  }
};

/// Requests to the REST API of one host, with bodies in protobuf. Follows no redirection, uses no proxy,
/// keeps no cookies. Belongs to one thread, and calls back on it; what is under way when this goes is
/// dropped.
class HostApi : public QObject {
public:
  static constexpr std::chrono::milliseconds kRequestMax{10'000};
  static constexpr qint64 kReplyBytesMax = 1024 * 1024;
  /// What the host takes for the client's name: the same for all requests of a login.
  static constexpr const char* kClientName = "comanda-terminal";

  using OnReply = std::function<void(const ApiReply&)>;

  explicit HostApi(KnownHost host, std::chrono::milliseconds requestMax = kRequestMax);

  /// `path` begins with "/api/v1/"; `token` is empty for nobody. Whoever asks is called back once, unless
  /// they are gone by then.
  void get(QObject& asker, const QString& path, const QByteArray& token, OnReply onReply);
  void post(QObject& asker, const QString& path, const google::protobuf::Message& body,
            const QByteArray& token, OnReply onReply);
  void put(QObject& asker, const QString& path, const google::protobuf::Message& body,
           const QByteArray& token, OnReply onReply);

  /// https://…
  const QUrl& url() const { return m_url; }
  PinnedTls& tls() { return m_tls; }
  /// Why a host is not trusted, in a sentence.
  QString strangerSentence() const;

private:
  QNetworkRequest requestTo(const QString& path, const QByteArray& token) const;
  QNetworkRequest requestWithBody(const QString& path, const QByteArray& token) const;
  void follow(QNetworkReply* reply, QObject& asker, OnReply onReply);
  ApiReply finished(QNetworkReply& reply) const;

  QUrl m_url;
  PinnedTls m_tls;
  std::chrono::milliseconds m_requestMax;
  QNetworkAccessManager m_network;
};

} // namespace comanda::link
