// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/exchange.h"

#include "domain/contract/validate.h"
#include "domain/values/assert.h"
#include "server/http/rest/etag.h"
#include "server/http/rest/parameters.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace comanda::rest {
namespace {

const std::string kNothing;

void setText(google::protobuf::Message& message, const std::string& field, const std::string& text) {
  const auto* descriptor = message.GetDescriptor()->FindFieldByName(field);
  message.GetReflection()->SetString(&message, descriptor, text);
}

std::string textOf(const google::protobuf::Message& message, const std::string& field) {
  const auto* descriptor = message.GetDescriptor()->FindFieldByName(field);
  return message.GetReflection()->GetString(message, descriptor);
}

} // namespace

Exchange::Exchange(const Services& services, const Route& route, std::shared_ptr<const http::Request> request,
                   PathValues values, http::Answer answer)
    : m_services(services),
      m_route(route),
      m_request(std::move(request)),
      m_path(std::move(values)),
      m_answer(std::move(answer)),
      m_ids(services.ids, "", "") {}

values::LocalTime Exchange::now() const {
  const values::Instant utc = m_services.clock.now();
  return {.utc = utc, .offset = m_services.clock.utcOffset(utc, house().settings.get().time_zone())};
}

const std::string& Exchange::query(std::string_view name) const {
  const auto value = std::ranges::find(m_query, name, &QueryValue::name);
  return value == m_query.end() ? kNothing : value->value;
}

std::int64_t Exchange::number(std::string_view name, std::int64_t otherwise) const {
  const std::string& text = query(name);
  std::int64_t number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::optional<Failure> Exchange::prepare() {
  auto values = queryValues(m_request->query);
  if (!values) {
    return malformed("What stands behind the \"?\" cannot be read.");
  }
  m_query = *std::move(values);
  if (auto failure = checkParameters(m_route, m_query)) {
    return failure;
  }
  if (auto failure = chooseFormat()) {
    return failure;
  }
  if (auto failure = readKey()) {
    return failure;
  }
  return readBody();
}

std::optional<Failure> Exchange::chooseFormat() {
  if (const auto other = otherForm()) {
    m_format = *other;
    return std::nullopt;
  }
  if (const std::string& name = query(kFormatParameter);
      !m_route.otherForms.empty() && !name.empty() && name != kJsonFormat) {
    std::string names(kJsonFormat);
    for (const Format format : m_route.otherForms) {
      names.append(format == m_route.otherForms.back() ? " or " : ", ").append(formOf(format).name);
    }
    return invalidField(std::string(kFormatParameter), "must be " + names);
  }
  if (m_route.response != nullptr) {
    const auto format = formatWanted(*m_request);
    if (!format) {
      return format.error();
    }
    m_format = *format;
  } else if (!m_route.mediaType.empty() && !accepts(*m_request, m_route.mediaType)) {
    return failure(406, "not-acceptable", "There is no answer of a type that is accepted.",
                   "Accept " + m_route.mediaType + ".");
  }
  return std::nullopt;
}

// Where that is what is wanted: messages come first where they would do.
std::optional<Format> Exchange::otherForm() const {
  const std::string& name = query(kFormatParameter);
  const bool isChosenByName = !name.empty();
  if (!isChosenByName && (accepts(*m_request, kJsonType) || accepts(*m_request, kProtobufType))) {
    return std::nullopt;
  }
  const auto isWanted = [&](Format format) {
    const OtherForm& form = formOf(format);
    return isChosenByName ? form.name == name : accepts(*m_request, form.mediaType);
  };
  const auto wanted = std::ranges::find_if(m_route.otherForms, isWanted);
  return wanted == m_route.otherForms.end() ? std::nullopt : std::optional(*wanted);
}

std::optional<Failure> Exchange::readKey() {
  if (m_route.changes()) {
    std::string_view key = m_request->header("idempotency-key");
    if (key.size() >= 2 && key.starts_with('"') && key.ends_with('"')) {
      key = key.substr(1, key.size() - 2);
    }
    if (!key.empty() && !contract::isId(key)) {
      return malformed("An Idempotency-Key is 1 to 64 letters, digits, '-', '_' or '.'.");
    }
    if (m_request->method == http::Method::Post && !m_request->header("if-match").empty()) {
      return malformed("If-Match goes with PUT and DELETE; a POST has an Idempotency-Key.");
    }
    m_key = key;
  }
  m_ids = MadeIds(m_services.ids, m_session.staffId, m_key);
  return std::nullopt;
}

std::optional<Failure> Exchange::readBody() {
  if (m_route.request == nullptr) {
    // Some clients cannot send a POST without an object.
    const bool isEmpty = m_request->body.isEmpty() || m_request->body.trimmed() == "{}";
    return isEmpty ? std::nullopt : std::optional(malformed("There must be no body here."));
  }
  m_body.reset(m_route.request->New());
  m_isTable = m_route.takesTable && rest::isTable(*m_request);
  if (m_isTable) {
    return std::nullopt;
  }
  if (auto decoded = decode(*m_request, *m_body); !decoded) {
    return std::move(decoded.error());
  }
  if (auto failure = fillBody()) {
    return failure;
  }
  auto violations = contract::validate(*m_body);
  return violations.empty() ? std::nullopt : std::optional(invalid(std::move(violations)));
}

// What the body need not say: what the path and the head have said already, and ids that the host makes.
std::optional<Failure> Exchange::fillBody() {
  if (!m_route.pathField.empty()) {
    if (auto failure = fillFrom(m_route.pathField, path(m_route.pathName), "must be the one of the path")) {
      return failure;
    }
  }
  if (!m_route.keyField.empty() && !m_key.empty()) {
    if (auto failure = fillFrom(m_route.keyField, m_key, "must be the Idempotency-Key")) {
      return failure;
    }
  }
  for (const std::string& field : {m_route.keyField, m_route.madeField}) {
    if (!field.empty() && textOf(*m_body, field).empty()) {
      setText(*m_body, field, idFor(field));
    }
  }
  if (m_route.makesIds) {
    m_ids.fill(*m_body);
  }
  return std::nullopt;
}

std::optional<Failure> Exchange::fillFrom(const std::string& field, const std::string& value,
                                          std::string_view what) {
  const std::string said = textOf(*m_body, field);
  if (!said.empty() && said != value) {
    return invalidField(field, std::string(what) + ", or left out");
  }
  setText(*m_body, field, value);
  return std::nullopt;
}

void Exchange::run() {
  if (m_route.find && !isRepeat()) {
    if (auto failure = checkRecord()) {
      fail(*failure);
      return;
    }
  }
  if (m_route.handle) {
    m_route.handle(*this);
  } else {
    reply({.body = m_route.find(*this), .isRecord = true});
  }
}

std::optional<Failure> Exchange::checkRecord() const {
  const MessagePtr record = m_route.find(*this);
  if (record == nullptr) {
    return notFound("There is no such record.");
  }
  const std::string_view match = m_request->header("if-match");
  return match.empty() || namesTag(match, etagOf(*record)) ? std::nullopt : std::optional(stale());
}

bool Exchange::isRepeat() const {
  return !m_key.empty() &&
         m_services.dispatcher.mayHaveSeen({.staffId = m_session.staffId, .deviceId = m_session.id}, m_key);
}

// How far a batch is on its way.
struct Exchange::Settling {
  Compose compose;
  Amend amend;
  Then then;
  bool isSettled = false;
  std::uint64_t composedSeq = 0; ///< The event that the house stood at; 0: nothing was composed yet.
  http::Response composed;
};

v1::CommandBatch Exchange::batchOf(std::vector<v1::Command> commands) const {
  v1::CommandBatch batch;
  batch.set_id(m_key.empty() ? m_services.ids.newId() : m_key);
  for (v1::Command& command : commands) {
    *batch.add_commands() = std::move(command);
  }
  return batch;
}

void Exchange::submit(std::vector<v1::Command> commands, Compose compose, Amend amend) {
  submit(batchOf(std::move(commands)), std::move(compose), std::move(amend));
}

void Exchange::submitThen(std::vector<v1::Command> commands, Then then) {
  const auto settling = std::make_shared<Settling>();
  settling->then = std::move(then);
  m_services.dispatcher.submit({.staffId = m_session.staffId, .deviceId = m_session.id},
                               batchOf(std::move(commands)),
                               [self = shared_from_this(), settling](const v1::Outcome& outcome) {
                                 self->settle(*settling, outcome);
                               });
}

void Exchange::submit(v1::CommandBatch batch) {
  submit(batch, {}, {});
}

void Exchange::submitImport(const v1::CommandBatch& batch) {
  const auto settling = std::make_shared<Settling>();
  m_services.dispatcher.submitImport({.staffId = m_session.staffId, .deviceId = m_session.id}, batch,
                                     [self = shared_from_this(), settling](const v1::Outcome& outcome) {
                                       self->settle(*settling, outcome);
                                     });
}

// The response is composed as soon as the batch was decided and not when it is durable: the house then shows
// this batch and none after it, so that the response may go out together with the outcome.
void Exchange::submit(const v1::CommandBatch& batch, Compose compose, Amend amend) {
  const auto settling = std::make_shared<Settling>();
  settling->compose = std::move(compose);
  settling->amend = std::move(amend);
  m_services.dispatcher.submit({.staffId = m_session.staffId, .deviceId = m_session.id}, batch,
                               [self = shared_from_this(), settling](const v1::Outcome& outcome) {
                                 self->settle(*settling, outcome);
                               });
  if (!settling->isSettled && settling->compose) {
    settling->composed = responseOf(settling->compose());
    settling->composedSeq = house().position.get().seq;
  }
}

void Exchange::settle(Settling& settling, const v1::Outcome& outcome) {
  settling.isSettled = true;
  if (outcome.has_accepted()) {
    if (settling.then) {
      settling.then(outcome.accepted());
    } else if (!settling.compose) {
      replyNow({.body = own(outcome.accepted())});
    } else if (settling.composedSeq != 0 && outcome.accepted().seq() == settling.composedSeq) {
      send(std::move(settling.composed));
    } else {
      sendWhenDurable(responseOf(settling.compose()));
    }
    return;
  }
  if (outcome.has_refused()) {
    fail(refusedBy(outcome.refused()));
    return;
  }
  const auto amended = settling.amend ? settling.amend(outcome.rejected()) : std::nullopt;
  fail(amended ? *amended : ruleBroken(outcome.rejected()));
}

void Exchange::ask(const v1::Query& query, std::function<MessagePtr(const v1::Answer&)> show,
                   std::function<std::string(const std::string&)> nameOf, std::string location) {
  m_services.queries.ask({.staffId = m_session.staffId, .deviceId = m_session.id}, query,
                         [self = shared_from_this(), query, show = std::move(show),
                          nameOf = std::move(nameOf), location = std::move(location)](v1::Answer answer) {
                           if (answer.has_refused()) {
                             for (v1::Violation& fault : *answer.mutable_refused()->mutable_violations()) {
                               fault.set_field(nameOf(fault.field()));
                             }
                             self->fail(refusedBy(answer.refused()));
                           } else if (MessagePtr body = show(answer); body == nullptr) {
                             self->fail(notFound("There is no such record."));
                           } else if (self->m_format == Format::Pdf) {
                             self->print(query, std::move(body));
                           } else {
                             self->replyNow({.body = std::move(body), .location = location});
                           }
                         });
}

void Exchange::print(const v1::Query& query, MessagePtr report) {
  m_services.queries.print(query, std::move(report), now(),
                           [self = shared_from_this()](reports::Printed printed) {
                             if (printed) {
                               self->send({.status = self->m_route.status,
                                           .headers = {{"Content-Type", std::string(kPaperType)}},
                                           .body = QByteArray::fromStdString(*printed)});
                               return;
                             }
                             switch (printed.error().kind) {
                             case reports::PrintFault::Kind::TooLong:
                               self->fail(invalidField(std::string(kFormatParameter), printed.error().what));
                               return;
                             case reports::PrintFault::Kind::Overloaded: self->fail(overloaded()); return;
                             case reports::PrintFault::Kind::Trouble:
                               self->fail(notPrinted(printed.error().what));
                               return;
                             }
                           });
}

void Exchange::reply(const Result& result) {
  sendWhenDurable(responseOf(result));
}

void Exchange::sendWhenDurable(http::Response response) {
  m_services.dispatcher.whenDurable(
      [self = shared_from_this(), response = std::move(response)](host::Durability durability) {
        switch (durability) {
        case host::Durability::Durable: self->send(response); break;
        case host::Durability::Lost: self->fail(readOnly()); break;
        case host::Durability::Overloaded: self->fail(overloaded()); break;
        }
      });
}

http::Response Exchange::responseOf(const Result& result) const {
  const std::string etag = result.isRecord && result.body ? etagOf(*result.body) : "";
  http::Response response{.status = result.status == 0 ? m_route.status : result.status};
  const bool isKnown =
      !m_route.changes() && !etag.empty() && namesTag(m_request->header("if-none-match"), etag);
  if (isKnown) {
    response.status = 304;
  } else if (result.body) {
    response = encode(response.status, *result.body, m_format);
  }
  if (!etag.empty()) {
    response.headers.push_back({"ETag", etag});
  }
  if (!result.location.empty()) {
    response.headers.push_back({"Location", result.location});
  }
  return response;
}

} // namespace comanda::rest
