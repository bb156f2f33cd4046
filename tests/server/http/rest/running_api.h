// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/host/random_ids.h"
#include "server/http/rest/api.h"
#include "tests/support/running_host.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace comanda::testing {

/// Logins of which everybody has one: the access token is the staff id, the session "session-<staff id>".
class FakeLogins : public trust::Logins {
public:
  void login(std::string userName, std::string secret, trust::Client client,
             trust::OnTokens onTokens) override {
    lastClient = std::move(client);
    onTokens(secret == "right" ? trust::LoginResult<trust::Tokens>(tokensOf(userName))
                               : std::unexpected(fault));
  }
  void refresh(std::string refreshToken, trust::Client, trust::OnTokens onTokens) override {
    onTokens(refreshToken == "refresh-sara" ? trust::LoginResult<trust::Tokens>(tokensOf("sara"))
                                            : std::unexpected(fault));
  }
  void logout(const trust::Session& session) override { ended.insert(session.id); }
  trust::LoginResult<trust::Session> check(std::string_view accessToken) override {
    const trust::Session session{.staffId = std::string(accessToken),
                                 .id = "session-" + std::string(accessToken)};
    if (ended.contains(session.id)) {
      return std::unexpected(trust::LoginError{.fault = trust::LoginFault::NotValid});
    }
    return session;
  }
  void setUp(std::string code, std::string userName, std::string, trust::Client,
             trust::OnTokens onTokens) override {
    onTokens(code == "code" ? trust::LoginResult<trust::Tokens>(tokensOf(userName)) : std::unexpected(fault));
  }
  void onSessionEnded(std::function<void(const trust::Session&)>) override {}

  trust::LoginError fault{.fault = trust::LoginFault::WrongCredentials};
  trust::Client lastClient;
  std::set<std::string> ended;

private:
  static trust::Tokens tokensOf(const std::string& staffId) {
    return {.access = staffId,
            .accessFor = std::chrono::minutes(15),
            .refresh = "refresh-" + staffId,
            .refreshFor = std::chrono::days(7),
            .session = {.staffId = staffId, .id = "session-" + staffId}};
  }
};

/// PINs have four digits; a verifier holds nothing of its secret but how long it is.
class FakeSecrets : public rest::Secrets {
public:
  std::optional<std::string> whyNot(Kind kind, std::string_view secret) const override {
    return kind == Kind::Pin && secret.size() != 4 ? std::optional<std::string>("must have 4 digits")
                                                   : std::nullopt;
  }
  void makeVerifier(std::string staffId, std::string secret, OnVerifier onVerifier) override {
    onVerifier(secret == "too busy"
                   ? std::nullopt
                   : std::optional(kVerifier + std::to_string(staffId.size() + secret.size())));
  }
};

/// What came back.
struct Told {
  int status = 0;
  std::vector<http::Header> headers;
  QByteArray body;

  std::string header(std::string_view name) const {
    for (const http::Header& header : headers) {
      if (header.name == name) {
        return header.value;
      }
    }
    return "";
  }
  QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
  std::string text(const char* member) const {
    return json().value(QLatin1String(member)).toString().toStdString();
  }
  /// A member of an entry of "items".
  std::string itemText(int index, const char* member) const {
    return json()
        .value(QLatin1String("items"))
        .toArray()[index]
        .toObject()
        .value(QLatin1String(member))
        .toString()
        .toStdString();
  }
  int items() const { return static_cast<int>(json().value(QLatin1String("items")).toArray().size()); }
  /// "field: message" of the first violation.
  std::string violation() const {
    const QJsonObject first = json().value(QLatin1String("violations")).toArray()[0].toObject();
    return (first.value(QLatin1String("field")).toString() + QStringLiteral(": ") +
            first.value(QLatin1String("message")).toString())
        .toStdString();
  }
};

/// The API over a host of its own, on the test's thread, in the small trattoria.
class RunningApi {
public:
  explicit RunningApi(rest::Api::Options options = {}, rest::Watch* watch = nullptr)
      : m_options(std::move(options)),
        m_watch(watch) {
    m_host.setUp();
    start();
  }

  void restart() {
    m_api.reset();
    m_host.restart();
    start();
  }

  /// Asks as somebody ("" as nobody) and waits for the answer.
  Told ask(const std::string& staffId, http::Method method, const std::string& target,
           const std::string& body = "", const std::vector<http::Header>& headers = {}) {
    http::Request request{.method = method, .address = "192.0.2.7", .id = "request-1"};
    request.path = target.substr(0, target.find('?'));
    request.query = target.size() > request.path.size() ? target.substr(request.path.size() + 1) : "";
    request.body = QByteArray::fromStdString(body);
    if (!staffId.empty()) {
      request.headers.push_back({"authorization", "Bearer " + staffId});
    }
    if (!body.empty()) {
      request.headers.push_back({"content-type", "application/json"});
    }
    request.headers.insert(request.headers.begin(), headers.begin(), headers.end());
    return send(std::move(request));
  }
  Told get(const std::string& staffId, const std::string& target,
           const std::vector<http::Header>& headers = {}) {
    return ask(staffId, http::Method::Get, target, "", headers);
  }
  Told post(const std::string& staffId, const std::string& target, const std::string& body,
            const std::string& key = "") {
    return ask(staffId, http::Method::Post, target, body,
               key.empty() ? std::vector<http::Header>()
                           : std::vector<http::Header>{{"idempotency-key", key}});
  }
  Told put(const std::string& staffId, const std::string& target, const std::string& body,
           const std::string& ifMatch = "") {
    return ask(staffId, http::Method::Put, target, body,
               ifMatch.empty() ? std::vector<http::Header>()
                               : std::vector<http::Header>{{"if-match", ifMatch}});
  }
  Told remove(const std::string& staffId, const std::string& target) {
    return ask(staffId, http::Method::Delete, target);
  }
  Told send(http::Request request) {
    // Shared, because an answer that comes too late for the test must find something.
    const auto told = std::make_shared<std::optional<Told>>();
    m_api->handle(std::move(request), [told](http::Response response) {
      ASSERT_FALSE(told->has_value()) << "answered twice";
      *told = Told{.status = response.status, .headers = response.headers, .body = response.body};
    });
    EXPECT_TRUE(eventually([&] { return told->has_value(); })) << "no answer";
    return told->value_or(Told());
  }

  RunningHost& host() { return m_host; }
  FakeLogins& logins() { return m_logins; }
  rest::Api& api() { return *m_api; }

private:
  void start() {
    rest::Services services{.dispatcher = m_host->dispatcher(),
                            .queries = m_host->queries(),
                            .logins = m_logins,
                            .ids = m_ids,
                            .clock = m_host.clock(),
                            .secrets = m_secrets,
                            .publicUrl = "https://trattoria.example"};
    m_api = std::make_unique<rest::Api>(std::move(services), m_options, m_watch);
  }

  rest::Api::Options m_options;
  rest::Watch* m_watch;
  RunningHost m_host;
  FakeLogins m_logins;
  host::RandomIds m_ids{m_host.clock()};
  FakeSecrets m_secrets;
  std::unique_ptr<rest::Api> m_api;
};

} // namespace comanda::testing
