// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/query_route.h"

#include "domain/values/assert.h"
#include "server/http/rest/contract_words.h"

#include <algorithm>
#include <charconv>

namespace comanda::rest {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

std::string nameOf(const Question& question, const FieldDescriptor& field) {
  const auto named =
      std::ranges::find(question.names, field.name(), &std::pair<std::string, std::string>::first);
  return named == question.names.end() ? field.name() : named->second;
}

Parameter parameterOf(const Question& question, const FieldDescriptor& field) {
  using Kind = Parameter::Kind;
  const v1::Limits& limits = field.options().GetExtension(v1::limits);
  Parameter parameter{.name = nameOf(question, field), .says = wordsOn(field), .required = limits.required()};
  if (field.cpp_type() == FieldDescriptor::CPPTYPE_ENUM) {
    parameter.kind = Kind::Choice;
    parameter.choices = field.enum_type();
  } else if (field.cpp_type() != FieldDescriptor::CPPTYPE_STRING) {
    parameter.kind = Kind::Number;
    parameter.min = limits.min();
    parameter.max = limits.max();
  } else if (limits.date() || limits.id()) {
    parameter.kind = limits.date() ? Kind::Date : Kind::Id;
  } else {
    parameter.kind = Kind::Text;
    parameter.max = limits.max_bytes();
  }
  return parameter;
}

bool isInPath(const Question& question, const FieldDescriptor& field) {
  return question.path.find("{" + nameOf(question, field) + "}") != std::string::npos;
}

// The field of the envelope that holds this query.
const FieldDescriptor& placeOf(const Descriptor& query) {
  const auto* body = v1::Query::descriptor()->FindOneofByName("body");
  for (int i = 0; i < body->field_count(); ++i) {
    if (body->field(i)->message_type() == &query) {
      return *body->field(i);
    }
  }
  COMANDA_ASSERT(false, "this message is no query");
  return *body->field(0);
}

void set(Message& query, const FieldDescriptor& field, const std::string& value) {
  const auto* reflection = query.GetReflection();
  std::int64_t number = 0;
  std::from_chars(value.data(), value.data() + value.size(), number);
  switch (field.cpp_type()) {
  case FieldDescriptor::CPPTYPE_STRING: reflection->SetString(&query, &field, value); return;
  case FieldDescriptor::CPPTYPE_ENUM:
    reflection->SetEnum(&query, &field, field.enum_type()->FindValueByName(value));
    return;
  case FieldDescriptor::CPPTYPE_INT32:
    reflection->SetInt32(&query, &field, static_cast<std::int32_t>(number));
    return;
  case FieldDescriptor::CPPTYPE_UINT64:
    reflection->SetUInt64(&query, &field, static_cast<std::uint64_t>(number));
    return;
  default: COMANDA_ASSERT(false, "no query has a field of this kind");
  }
}

Parameter formatParameter(const std::vector<Format>& otherForms) {
  constexpr std::int64_t kFormatNameBytesMax = 16;
  std::string says;
  for (const Format format : otherForms) {
    const OtherForm& form = formOf(format);
    says.append(form.name).append(" as for Accept: ").append(form.mediaType).append("; ");
  }
  return {.name = std::string(kFormatParameter),
          .says = says.append("json where it is not given."),
          .max = kFormatNameBytesMax};
}

void ask(const Question& question, Exchange& exchange) {
  const v1::Query query = queryOf(question, [&](const std::string& name) {
    const bool isInPath = question.path.find("{" + name + "}") != std::string::npos;
    return isInPath ? exchange.path(name) : exchange.query(name);
  });
  exchange.ask(
      query, [question](const v1::Answer& answer) { return shownOf(question, answer); },
      [question](const std::string& path) { return parameterName(question, path); });
}

} // namespace

Route queryRoute(const Question& question) {
  Route route{.pattern = question.path,
              .summary = question.summary,
              .access = Access::permitted(question.query->options().GetExtension(v1::permission)),
              .rate = RateClass::Report,
              .response = question.response,
              .otherForms = question.otherForms,
              .handle = [question](Exchange& exchange) { ask(question, exchange); }};
  for (int i = 0; i < question.query->field_count(); ++i) {
    if (const FieldDescriptor& field = *question.query->field(i); !isInPath(question, field)) {
      route.parameters.push_back(parameterOf(question, field));
    }
  }
  if (!question.otherForms.empty()) {
    route.parameters.push_back(formatParameter(question.otherForms));
  }
  return route;
}

v1::Query queryOf(const Question& question, const std::function<std::string(const std::string&)>& value) {
  v1::Query query;
  Message& body = *query.GetReflection()->MutableMessage(&query, &placeOf(*question.query));
  for (int i = 0; i < question.query->field_count(); ++i) {
    const FieldDescriptor& field = *question.query->field(i);
    if (const std::string said = value(nameOf(question, field)); !said.empty()) {
      set(body, field, said);
    }
  }
  return query;
}

MessagePtr shownOf(const Question& question, const v1::Answer& answer) {
  const auto* reflection = answer.GetReflection();
  const auto* field =
      reflection->GetOneofFieldDescriptor(answer, v1::Answer::descriptor()->FindOneofByName("body"));
  const Message& told = reflection->GetMessage(answer, field);
  if (question.show) {
    return question.show(told);
  }
  MessagePtr copy(told.New());
  copy->CopyFrom(told);
  return copy;
}

std::string parameterName(const Question& question, const std::string& path) {
  const std::string name = path.substr(path.find('.') + 1);
  const FieldDescriptor* field = question.query->FindFieldByName(name);
  return field == nullptr ? name : nameOf(question, *field);
}

std::optional<Parameter> pathParameter(const Question& question) {
  for (int i = 0; i < question.query->field_count(); ++i) {
    if (const FieldDescriptor& field = *question.query->field(i); isInPath(question, field)) {
      return parameterOf(question, field);
    }
  }
  return std::nullopt;
}

} // namespace comanda::rest
