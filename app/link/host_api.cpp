// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/host_api.h"

#include "comanda/v1/rest.pb.h"

#include <google/protobuf/util/json_util.h>

#include <QCoreApplication>
#include <QNetworkProxy>
#include <algorithm>
#include <string>
#include <utility>

namespace comanda::link {
namespace {

constexpr const char* kProtobuf = "application/x-protobuf";
constexpr int kRetryAfterSecondsMax = 3'600;

// Marks on a reply why it was ended from here.
constexpr const char* kTooLarge = "comanda-too-large";
constexpr const char* kNotTrusted = "comanda-not-trusted";

// What a host says to somebody who logs in, for those who collect texts for translators.
[[maybe_unused]] constexpr const char* kLoginSentences[] = {
    QT_TRANSLATE_NOOP("Host", "User name, password or PIN is wrong."),
    QT_TRANSLATE_NOOP("Host", "The token is not valid, or not any more."),
    QT_TRANSLATE_NOOP("Host", "The token was used before: its session has ended."),
    QT_TRANSLATE_NOOP("Host", "The session is over."),
    QT_TRANSLATE_NOOP("Host", "Too many requests. Try again later."),
};

// What a problem+json body says.
QString sentenceOf(int status, const QByteArray& body) {
  v1::Problem problem;
  google::protobuf::util::JsonParseOptions lenient;
  lenient.ignore_unknown_fields = true;
  const bool isProblem =
      google::protobuf::util::JsonStringToMessage(body.toStdString(), &problem, lenient).ok();
  if (!isProblem || problem.title().empty()) {
    return QCoreApplication::translate("Host", "The host answered with status %1.").arg(status);
  }
  // Whoever is logging in need not be told to log in.
  const bool isTitleLeftOut = status == ApiReply::kUnauthorized && !problem.detail().empty();
  std::string text = isTitleLeftOut ? problem.detail() : problem.title();
  if (!isTitleLeftOut && !problem.detail().empty()) {
    text += " " + problem.detail();
  }
  for (const v1::Violation& violation : problem.violations()) {
    text += " " + violation.field() + " " + violation.message() + ".";
  }
  return QCoreApplication::translate("Host", text.c_str());
}

QByteArray bytesOf(const google::protobuf::Message& message) {
  return QByteArray::fromStdString(message.SerializeAsString());
}

} // namespace

HostApi::HostApi(KnownHost host, std::chrono::milliseconds requestMax)
    : m_url(std::move(host.url)),
      m_tls(std::move(host.fingerprint)),
      m_requestMax(requestMax) {
  m_network.setProxy(QNetworkProxy::NoProxy);
  m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

QNetworkRequest HostApi::requestTo(const QString& path, const QByteArray& token) const {
  QUrl url = m_url;
  url.setPath(path);
  QNetworkRequest request(url);
  request.setSslConfiguration(PinnedTls::configuration());
  request.setTransferTimeout(static_cast<int>(m_requestMax.count()));
  request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
  request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
  request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
  request.setHeader(QNetworkRequest::UserAgentHeader, QString::fromLatin1(kClientName));
  request.setRawHeader("Accept", kProtobuf);
  if (!token.isEmpty()) {
    request.setRawHeader("Authorization", "Bearer " + token);
  }
  return request;
}

QNetworkRequest HostApi::requestWithBody(const QString& path, const QByteArray& token) const {
  QNetworkRequest request = requestTo(path, token);
  request.setHeader(QNetworkRequest::ContentTypeHeader, QString::fromLatin1(kProtobuf));
  return request;
}

void HostApi::get(QObject& asker, const QString& path, const QByteArray& token, OnReply onReply) {
  follow(m_network.get(requestTo(path, token)), asker, std::move(onReply));
}

void HostApi::post(QObject& asker, const QString& path, const google::protobuf::Message& body,
                   const QByteArray& token, OnReply onReply) {
  follow(m_network.post(requestWithBody(path, token), bytesOf(body)), asker, std::move(onReply));
}

void HostApi::put(QObject& asker, const QString& path, const google::protobuf::Message& body,
                  const QByteArray& token, OnReply onReply) {
  follow(m_network.put(requestWithBody(path, token), bytesOf(body)), asker, std::move(onReply));
}

void HostApi::follow(QNetworkReply* reply, QObject& asker, OnReply onReply) {
  connect(reply, &QNetworkReply::sslErrors, this, [this, reply](const QList<QSslError>& errors) {
    if (m_tls.mayForgive(errors)) {
      reply->ignoreSslErrors(errors);
    } else {
      reply->setProperty(kNotTrusted, true);
    }
  });
  // Before anything of the request was told: where no error came up, nobody looked at the certificate yet.
  connect(reply, &QNetworkReply::encrypted, this, [this, reply] {
    if (Fingerprint::of(reply->sslConfiguration().peerCertificate()) != m_tls.fingerprint()) {
      reply->setProperty(kNotTrusted, true);
      reply->abort();
    }
  });
  connect(reply, &QNetworkReply::downloadProgress, this, [reply](qint64 received, qint64) {
    if (received > kReplyBytesMax) {
      reply->setProperty(kTooLarge, true);
      reply->abort();
    }
  });
  connect(reply, &QNetworkReply::finished, &asker,
          [this, reply, onReply = std::move(onReply)] { onReply(finished(*reply)); });
  connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
}

ApiReply HostApi::finished(QNetworkReply& reply) const {
  ApiReply result;
  result.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
  if (reply.property(kNotTrusted).toBool()) {
    result.fault = ApiReply::Fault::NotTrusted;
    result.what = strangerSentence();
  } else if (reply.property(kTooLarge).toBool()) {
    result.fault = ApiReply::Fault::TooLarge;
    result.what = QCoreApplication::translate("Host", "The host's answer is too large.");
  } else if (result.status == 0 || reply.error() == QNetworkReply::RemoteHostClosedError ||
             reply.error() == QNetworkReply::OperationCanceledError) {
    result.fault = ApiReply::Fault::Unreachable;
    result.what = QCoreApplication::translate("Host", "No host answers at %1 (%2).")
                      .arg(m_url.toString(), reply.errorString());
  } else {
    result.body = reply.readAll();
    result.retryAfter =
        std::chrono::seconds(std::clamp(reply.rawHeader("Retry-After").toInt(), 0, kRetryAfterSecondsMax));
    if (!result.isDone()) {
      result.what = sentenceOf(result.status, result.body);
    }
  }
  return result;
}

QString HostApi::strangerSentence() const {
  if (!m_tls.stranger()) {
    return QStringLiteral("The certificate of the host at %1 cannot be used.").arg(m_url.toString());
  }
  return QStringLiteral(
             "The host at %1 is another one than expected: its certificate has the fingerprint %2, "
             "not %3. Nothing was told to it.")
      .arg(m_url.toString(), m_tls.stranger()->text(), m_tls.fingerprint().text());
}

} // namespace comanda::link
