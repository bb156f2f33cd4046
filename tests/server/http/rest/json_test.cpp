// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanda/v1/command.pb.h"
#include "comanda/v1/order.pb.h"
#include "comanda/v1/rest.pb.h"
#include "comanda/v1/rest_order.pb.h"
#include "server/http/rest/json_reader.h"
#include "server/http/rest/json_writer.h"

#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace comanda::rest {
namespace {

// "field what" of the fault; "" where there is none.
template <class Body>
std::string faultOf(const std::string& text) {
  Body body;
  const auto fault = readJson(text, body);
  return fault ? fault->field + " " + fault->what : "";
}

template <class Body>
Body read(const std::string& text) {
  Body body;
  const auto fault = readJson(text, body);
  EXPECT_FALSE(fault) << fault->field << " " << fault->what;
  return body;
}

TEST(Json, ReadsNamesNumbersFlagsListsAndMessages) {
  const auto order = read<v1::NewOrder>(R"( {"type" : "DINE_IN", "table_id":"t1", "covers": 2, "send": true,
    "guest": {"name": "Zoë \u00e8 \ud83c\udf55 \"\\\/\b\f\n\r\t"},
    "items": [{"menu_item_id":"steak","modifiers":["rare","medium"],"course":0}, {}] } )");
  EXPECT_EQ(order.type(), v1::DINE_IN);
  EXPECT_EQ(order.covers(), 2);
  EXPECT_TRUE(order.send());
  EXPECT_EQ(order.guest().name(), "Zoë è 🍕 \"\\/\b\f\n\r\t");
  EXPECT_EQ(order.items_size(), 2);
  EXPECT_EQ(order.items(0).modifiers(1), "medium");
  EXPECT_TRUE(order.items(0).has_course());
  EXPECT_FALSE(order.items(1).has_course());
}

TEST(Json, TakesLongNumbersAsTextAndAsNumbers) {
  EXPECT_EQ(read<v1::TakePayment>(R"({"amount":"900719925474099312"})").amount(), 900719925474099312);
  EXPECT_EQ(read<v1::TakePayment>(R"({"amount":900719925474099312})").amount(), 900719925474099312);
  EXPECT_EQ(faultOf<v1::TakePayment>(R"({"amount":1.5})"), "amount must be a whole number");
  EXPECT_EQ(faultOf<v1::TakePayment>(R"({"amount":"1.5"})"), "amount must be a whole number");
  EXPECT_EQ(faultOf<v1::TakePayment>(R"({"amount":9223372036854775808})"), "amount must be a whole number");
  EXPECT_EQ(faultOf<v1::SetCovers>(R"({"covers":2147483648})"), "covers must be a whole number");
  EXPECT_EQ(faultOf<v1::SetCovers>(R"({"covers":1e3})"), "covers must be a whole number");
  EXPECT_EQ(faultOf<v1::SetCovers>(R"({"covers":""})"), "covers must be a whole number");
}

TEST(Json, LeavesAFieldThatIsNullAsItIs) {
  EXPECT_TRUE(read<v1::NewOrder>(R"({"items":null,"guest":null,"table_id":null})").ByteSizeLong() == 0);
}

TEST(Json, NamesTheFieldThatIsUnknownTwiceOrOfTheWrongKind) {
  EXPECT_EQ(faultOf<v1::NewOrder>(R"({"items":[{},{"menuItemId":"a"}]})"),
            "items[1].menuItemId is not a field of NewOrderItem");
  EXPECT_EQ(faultOf<v1::NewOrder>(R"({"covers":1,"covers":1})"), "covers is given twice");
  EXPECT_EQ(faultOf<v1::NewOrder>(R"({"items":{}})"), "items must be a list");
  EXPECT_EQ(faultOf<v1::NewOrder>(R"({"items":[1]})"), "items[0] must be an object");
  EXPECT_EQ(faultOf<v1::NewOrder>(R"({"send":1})"), "send must be true or false");
  EXPECT_EQ(faultOf<v1::NewOrder>(R"({"table_id":5})"), "table_id must be text");
  EXPECT_EQ(faultOf<v1::NewOrder>(R"({"type":"EAT_HERE"})"),
            "type must be one of DINE_IN, TAKEAWAY, DELIVERY, ONLINE");
  EXPECT_EQ(faultOf<v1::NewOrder>(R"({"type":99})"),
            "type must be one of DINE_IN, TAKEAWAY, DELIVERY, ONLINE");
  EXPECT_EQ(faultOf<v1::NewOrder>("[]"), " must be an object");
}

TEST(Json, TakesOneBodyOfACommandOnly) {
  EXPECT_EQ(faultOf<v1::Command>(R"({"send_round":{},"bump_ticket":{}})"),
            "bump_ticket is one too many: only one of these fields may be given");
}

TEST(Json, RefusesWhatIsNotJson) {
  for (const char* text : {"",
                           "{",
                           "{\"covers\":1",
                           "{\"covers\":1,}",
                           "{\"covers\":01}",
                           "{\"covers\":+1}",
                           "{'covers':1}",
                           "{covers:1}",
                           "{\"covers\":1} x",
                           "{\"covers\":1}{}",
                           "{\"table_id\":\"a",
                           "{\"table_id\":\"\\x\"}",
                           "{\"table_id\":\"\\ud800\"}",
                           "{\"table_id\":\"\\udc00\"}",
                           "{\"table_id\":\"\\u12\"}",
                           "{\"table_id\":\"\n\"}",
                           "{\"table_id\":\"\xff\"}",
                           "{\"table_id\":\"\xc0\xaf\"}",
                           "{\"table_id\":\"\xed\xa0\x80\"}",
                           "{\"table_id\":\"\xf4\x90\x80\x80\"}",
                           "{\"table_id\":tru}",
                           "{\"covers\":-}",
                           "{\"covers\" 1}",
                           "nul",
                           "\xef\xbb\xbf{}"}) {
    EXPECT_NE(faultOf<v1::NewOrder>(text), "") << text;
  }
}

TEST(Json, SaysWhereTheTextStopsBeingJson) {
  EXPECT_EQ(faultOf<v1::NewOrder>("{\n  \"covers\": 1,\n  oops }"), " is not JSON at line 3, column 3");
}

// A short body must not become a large message.
TEST(Json, ReadsNoListBeyondItsLimit) {
  std::string many = "{\"items\":[{}";
  for (int i = 0; i < 100; ++i) {
    many += ",{}";
  }
  EXPECT_EQ(faultOf<v1::NewOrder>(many + "]}"), "items must not have more than 100 entries");
}

TEST(Json, WritesLongNumbersAsTextTimesAndEmptyFields) {
  v1::Payment payment;
  payment.set_amount(2400);
  payment.set_tender(v1::CASH);
  payment.mutable_taken_at()->set_seconds(1773511200);
  EXPECT_EQ(
      toJson(payment),
      R"({"id":"","bill_id":"","tender":"CASH","amount":"2400","tip":"0","rounding":"0","tendered":"0",)"
      R"("change":"0","taken_at":"2026-03-14T18:00:00Z","taken_by":"","refunded_amount":"0","refunded_tip":"0",)"
      R"("refunds":[],"drawer_id":""})");
  EXPECT_EQ(toJson(payment, EmptyFields::LeftOut),
            R"({"tender":"CASH","amount":"2400","taken_at":"2026-03-14T18:00:00Z"})");
}

TEST(Json, LeavesOutWhatIsUnspecifiedButNotAZeroThatMeansSomething) {
  EXPECT_EQ(toJson(v1::Availability()), R"({"state":"ON","remaining":0})");
  EXPECT_EQ(toJson(v1::TicketStatusChange()), "{}");
}

TEST(Json, EscapesWhatJsonCannotHold) {
  v1::CancelOrder order;
  order.set_reason("a\"b\\c\n\x01ü");
  EXPECT_EQ(toJson(order), R"({"order_id":"","reason":"a\"b\\c\u000a\u0001ü"})");
}

// Whatever protobuf's own mapping writes is read, and the other way round.
RC_GTEST_PROP(Json, AgreesWithProtobufsOwnMapping, ()) {
  v1::NewOrder order;
  order.set_id(*rc::gen::container<std::string>(rc::gen::inRange('\0', '\x7f')));
  order.set_covers(*rc::gen::arbitrary<int>());
  order.set_send(*rc::gen::arbitrary<bool>());
  order.set_type(*rc::gen::element(v1::DINE_IN, v1::TAKEAWAY, v1::ORDER_TYPE_UNSPECIFIED));
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
    v1::NewOrderItem* item = order.add_items();
    item->set_seat(*rc::gen::arbitrary<int>());
    item->add_modifiers("m");
    item->set_course(*rc::gen::arbitrary<int>());
  }
  v1::NewOrder ours;
  std::string theirs;
  google::protobuf::util::JsonPrintOptions options;
  options.preserve_proto_field_names = true;
  RC_ASSERT(google::protobuf::util::MessageToJsonString(order, &theirs, options).ok());
  RC_ASSERT(!readJson(theirs, ours));
  RC_ASSERT(ours.SerializeAsString() == order.SerializeAsString());
  v1::NewOrder back;
  RC_ASSERT(google::protobuf::util::JsonStringToMessage(toJson(order), &back).ok());
  RC_ASSERT(back.SerializeAsString() == order.SerializeAsString());
}

// Random bytes never crash the reader; whatever it takes, it writes and reads again as the same.
RC_GTEST_PROP(Json, SurvivesAnyText, ()) {
  const auto text = *rc::gen::container<std::string>(rc::gen::oneOf(
      rc::gen::elementOf(std::string("{}[]\",:\\u0123456789deitrufalsn items")), rc::gen::arbitrary<char>()));
  v1::NewOrder order;
  if (!readJson(text, order)) {
    v1::NewOrder again;
    RC_ASSERT(!readJson(toJson(order), again));
    RC_ASSERT(again.SerializeAsString() == order.SerializeAsString());
  }
}

} // namespace
} // namespace comanda::rest
