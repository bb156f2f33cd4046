// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"
#include "domain/ports/clock.h"
#include "domain/ports/id_source.h"
#include "server/host/dispatcher.h"
#include "server/host/query_desk.h"
#include "server/http/rest/codec.h"
#include "server/http/rest/made_ids.h"
#include "server/http/rest/route_table.h"
#include "server/http/rest/secrets.h"
#include "server/http/rest/target.h"
#include "server/trust/logins.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace comanda::rest {

/// What the API works on. All of it outlives every answer.
struct Services {
  host::Dispatcher& dispatcher;
  host::QueryDesk& queries;
  trust::Logins& logins;
  ports::IdSource& ids;
  const ports::Clock& clock;
  Secrets& secrets;
  std::string publicUrl; ///< What guests reach the host by, "https://…" without "/" at the end; "" means as
                         ///< whoever asks reached it.
};

/// What a handler has to tell when all went well.
struct Result {
  MessagePtr body;       ///< nullptr for none.
  int status = 0;        ///< 0 means the route's.
  std::string location;  ///< Path of what was created.
  bool isRecord = false; ///< The body is a record that has an ETag.
};

/// One request on its way through its route, from the moment it is known who asks. Lives on the host thread,
/// held by whoever still owes it something, until it is answered.
class Exchange : public std::enable_shared_from_this<Exchange> {
public:
  /// What is told of a change that was made. Called when it is in the house and again if need be; what it
  /// shows is answered when it is durable.
  using Compose = std::function<Result()>;
  using Then = std::function<void(const v1::Accepted&)>;
  /// What is answered where a rule stood against it; nothing: what is always answered.
  using Amend = std::function<std::optional<Failure>(const v1::Rejection&)>;

  Exchange(const Services& services, const Route& route, std::shared_ptr<const http::Request> request,
           PathValues values, http::Answer answer);

  /// For whom it is; nobody where the route is open to anyone.
  void setSession(trust::Session session) { m_session = std::move(session); }
  /// Checks the request and reads its body, so that a handler finds everything as the contract says. Answers
  /// nothing itself.
  std::optional<Failure> prepare();
  /// Does what the route says.
  void run();

  const http::Request& request() const { return *m_request; }
  const Services& services() const { return m_services; }
  const trust::Session& session() const { return m_session; }
  const domain::House& house() const { return m_services.dispatcher.house(); }
  values::LocalTime now() const;

  /// The value of a {name} of the path.
  const std::string& path(std::string_view name = "id") const { return m_path.find(name)->second; }
  /// A value behind the "?"; "" where it was not given.
  const std::string& query(std::string_view name) const;
  std::int64_t number(std::string_view name, std::int64_t otherwise) const;

  /// The body is a table (Route::takesTable): body() is empty, and request() has it.
  bool isTable() const { return m_isTable; }
  /// The request's body; `Body` is the type that the route names.
  template <class Body>
  const Body& body() const {
    return static_cast<const Body&>(*m_body);
  }
  std::string idFor(std::string_view purpose) const { return m_ids.idFor(purpose); }
  /// The Idempotency-Key; "" where none was given.
  const std::string& key() const { return m_key; }
  /// The key may have come before: whether it is so the dispatcher knows, and only it may answer.
  bool isRepeat() const;
  /// 412 where the record is not the one that If-Match names, 404 where it is gone.
  std::optional<Failure> checkRecord() const;

  /// Carries the commands out as one batch and answers.
  void submit(std::vector<v1::Command> commands, Compose compose, Amend amend = {});
  /// The same where what is answered follows from the outcome: `then` answers, once it is durable.
  void submitThen(std::vector<v1::Command> commands, Then then);
  /// The same for a batch of which nothing is told but that it was accepted (v1::Accepted).
  void submit(v1::CommandBatch batch);
  /// The same for an imported batch (host::Dispatcher::submitImport).
  void submitImport(const v1::CommandBatch& batch);
  /// Asks, and answers with what `show` makes of the answer; nullptr: 404. A fault in the query's form is
  /// told by what `nameOf` calls the field, for the asker never saw the query. `location` is the path of what
  /// was created.
  void ask(const v1::Query& query, std::function<MessagePtr(const v1::Answer&)> show,
           std::function<std::string(const std::string&)> nameOf, std::string location = {});

  /// Answers with what the house says: once it is durable.
  void reply(const Result& result);
  /// Answers with what is no part of the house.
  void replyNow(const Result& result) { send(responseOf(result)); }
  void fail(const Failure& failure) { send(rest::responseOf(failure, m_request->id)); }
  void send(http::Response response) { m_answer(std::move(response)); }

private:
  struct Settling;

  std::optional<Failure> chooseFormat();
  std::optional<Format> otherForm() const;
  void print(const v1::Query& query, MessagePtr report);
  std::optional<Failure> readKey();
  std::optional<Failure> readBody();
  std::optional<Failure> fillBody();
  std::optional<Failure> fillFrom(const std::string& field, const std::string& value, std::string_view what);
  v1::CommandBatch batchOf(std::vector<v1::Command> commands) const;
  void submit(const v1::CommandBatch& batch, Compose compose, Amend amend);
  http::Response responseOf(const Result& result) const;
  void sendWhenDurable(http::Response response);
  void settle(Settling& settling, const v1::Outcome& outcome);

  const Services& m_services;
  const Route& m_route;
  std::shared_ptr<const http::Request> m_request;
  PathValues m_path;
  http::Answer m_answer;
  trust::Session m_session;
  std::vector<QueryValue> m_query;
  std::string m_key;
  MadeIds m_ids;
  Format m_format = Format::Json;
  bool m_isTable = false;
  MessagePtr m_body;
};

/// A result that is a record.
template <class Record>
Result recordOf(Record record, std::string location = {}) {
  return {
      .body = std::make_unique<Record>(std::move(record)), .location = std::move(location), .isRecord = true};
}

template <class Body>
MessagePtr own(Body body) {
  return std::make_unique<Body>(std::move(body));
}

/// A copy of the record, or nullptr.
template <class Record>
MessagePtr copyOf(const Record* record) {
  return record == nullptr ? nullptr : std::make_unique<Record>(*record);
}

} // namespace comanda::rest
