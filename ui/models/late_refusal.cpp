// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/late_refusal.h"

#include "ui/models/refusal_text.h"

#include <google/protobuf/descriptor.h>

#include <QCoreApplication>
#include <string>

namespace comanda::models {
namespace {

using Body = v1::Command::BodyCase;

struct DeedWords {
  Q_DECLARE_TR_FUNCTIONS(DeedWords)
};

QString kindOfDeed(Body body) {
  switch (body) {
  case Body::kOpenOrder:
  case Body::kAddLines:
  case Body::kChangeLine:
  case Body::kRemoveLines:
  case Body::kHoldLines:
  case Body::kSendRound:
  case Body::kFireCourse: return DeedWords::tr("an order");
  case Body::kVoidLine:
  case Body::kCancelOrder: return DeedWords::tr("a void");
  case Body::kTakePayment:
  case Body::kRefundPayment: return DeedWords::tr("a payment");
  case Body::kSeatTable:
  case Body::kFreeTable: return DeedWords::tr("a table");
  default: return DeedWords::tr("a change");
  }
}

// Of the message's own field of this name; commands name what they are about alike.
std::string fieldOf(const google::protobuf::Message& message, const char* name) {
  const auto* field = message.GetDescriptor()->FindFieldByName(name);
  const bool isText = field != nullptr && !field->is_repeated() &&
                      field->cpp_type() == google::protobuf::FieldDescriptor::CPPTYPE_STRING;
  return isText ? message.GetReflection()->GetString(message, field) : std::string();
}

const google::protobuf::Message* bodyOf(const v1::Command& command) {
  const auto* body = command.GetReflection()->GetOneofFieldDescriptor(
      command, command.GetDescriptor()->FindOneofByName("body"));
  return body == nullptr ? nullptr : &command.GetReflection()->GetMessage(command, body);
}

QString tableOf(const domain::House& house, const v1::Command& command) {
  const google::protobuf::Message* body = bodyOf(command);
  if (body == nullptr) {
    return {};
  }
  std::string tableId = fieldOf(*body, "table_id");
  if (const v1::Order* order = house.orders.find(fieldOf(*body, "order_id"))) {
    tableId = order->table_id();
  }
  const v1::Table* table = house.tables.find(tableId);
  return table == nullptr ? QString() : QString::fromStdString(table->name());
}

} // namespace

QString deedText(const domain::House& house, const std::string& staffId, const v1::CommandBatch& batch) {
  if (batch.commands().empty()) {
    return {};
  }
  const v1::StaffMember* member = house.staff.find(staffId);
  const QString who = member == nullptr ? DeedWords::tr("Somebody") : QString::fromStdString(member->name());
  const QString kind = kindOfDeed(batch.commands(0).body_case());
  const QString table = tableOf(house, batch.commands(0));
  return table.isEmpty() ? DeedWords::tr("%1: %2", "Giulia: an order").arg(who, kind)
                         : DeedWords::tr("%1: %2 at table %3").arg(who, kind, table);
}

QString lateRefusalText(const QString& deed, const v1::Outcome& outcome) {
  return DeedWords::tr("Not done after signing out. %1. %2").arg(deed, refusalText(outcome));
}

} // namespace comanda::models
