// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanda/v1/query.pb.h"
#include "domain/contract/validate.h"
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace comanda::contract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The violations as "field: message".
std::vector<std::string> faults(const google::protobuf::Message& message) {
  std::vector<std::string> result;
  for (const v1::Violation& violation : validate(message)) {
    result.push_back(violation.field() + ": " + violation.message());
  }
  return result;
}

v1::AddLines oneBeer() {
  v1::AddLines command;
  command.set_order_id("o1");
  *command.add_lines() = testing::beer("l1");
  return command;
}

TEST(Validate, FindsNothingWrongWithWhatThisHouseSends) {
  for (const v1::Command& command : testing::smallTrattoria()) {
    EXPECT_THAT(faults(command), IsEmpty()) << command.ShortDebugString();
  }
  EXPECT_THAT(faults(oneBeer()), IsEmpty());
}

TEST(Validate, SpellsOutThePathOfAFaultDeepInABatch) {
  v1::CommandBatch batch;
  batch.set_id("b1");
  *batch.add_commands() = testing::sendRound("o1", "r1");
  *batch.add_commands() = testing::addLines("o1", {testing::beer("l1"), testing::beer("l2", 0)});
  EXPECT_THAT(faults(batch), ElementsAre("commands[1].add_lines.lines[1].quantity: must be 1 to 999"));
}

TEST(Validate, WantsWhatIsRequired) {
  EXPECT_THAT(faults(v1::AddLines()), ElementsAre("order_id: is required", "lines: must not be empty"));
  EXPECT_THAT(faults(v1::ChangeLine()), ElementsAre("order_id: is required", "line: is required"));
  v1::TakePayment payment;
  payment.set_payment_id("p");
  payment.set_bill_id("b");
  EXPECT_THAT(faults(payment), ElementsAre("tender: is required"));
}

TEST(Validate, WantsABody) {
  EXPECT_THAT(faults(v1::Command()), ElementsAre(": must say what is wanted"));
  v1::CommandBatch batch;
  batch.set_id("b1");
  batch.add_commands();
  EXPECT_THAT(faults(batch), ElementsAre("commands[0]: must say what is wanted"));
}

TEST(Validate, KnowsAnId) {
  EXPECT_TRUE(isId("0190b5a0-7e3f-7a11-8a1b-0123456789ab"));
  EXPECT_TRUE(isId("a.b_C-9"));
  EXPECT_TRUE(isId(std::string(64, 'x')));
  for (const std::string& text : {std::string(), std::string(65, 'x'), std::string("a b"), std::string("a/b"),
                                  std::string("caffè"), std::string("a\0b", 3), std::string("a\n")}) {
    EXPECT_FALSE(isId(text)) << text;
  }
  v1::AddLines command = oneBeer();
  command.set_order_id("no way");
  EXPECT_THAT(faults(command), ElementsAre("order_id: must be 1 to 64 letters, digits, '-', '_' or '.'"));
}

TEST(Validate, ChecksIdsInLists) {
  v1::ServeLines command;
  command.set_order_id("o1");
  command.add_line_ids("l1");
  command.add_line_ids("");
  command.add_line_ids("a b");
  EXPECT_THAT(faults(command), ElementsAre("line_ids[1]: must not be empty",
                                           "line_ids[2]: must be 1 to 64 letters, digits, '-', '_' or '.'"));
}

TEST(Validate, CountsBytesOfTexts) {
  v1::VoidLine command;
  command.set_order_id("o1");
  command.set_line_id("l1");
  command.set_reason(std::string(200, 'x'));
  EXPECT_THAT(faults(command), IsEmpty());
  command.mutable_reason()->replace(199, 1, "è");
  EXPECT_THAT(faults(command), ElementsAre("reason: must not be longer than 200 bytes"));
}

TEST(Validate, KnowsADate) {
  v1::GetDailySales query;
  query.set_business_day("2026-02-28");
  EXPECT_THAT(faults(query), IsEmpty());
  for (const char* text : {"2026-02-29", "28.02.2026", "2026-2-8", "2026-02-28T00:00"}) {
    query.set_business_day(text);
    EXPECT_THAT(faults(query), ElementsAre("business_day: must be a date, YYYY-MM-DD")) << text;
  }
}

TEST(Validate, KeepsNumbersWithinTheirBounds) {
  v1::AddLines command = oneBeer();
  for (const int quantity : {1, 999}) {
    command.mutable_lines(0)->set_quantity(quantity);
    EXPECT_THAT(faults(command), IsEmpty()) << quantity;
  }
  for (const int quantity : {-1, 0, 1000, INT32_MAX, INT32_MIN}) {
    command.mutable_lines(0)->set_quantity(quantity);
    EXPECT_THAT(faults(command), ElementsAre("lines[0].quantity: must be 1 to 999")) << quantity;
  }
  v1::Modifier modifier;
  modifier.set_id("m");
  modifier.set_name("m");
  modifier.set_price(-1);
  modifier.set_extra_price(INT64_MAX);
  EXPECT_THAT(faults(modifier),
              ElementsAre("price: must be 0 to 100000000", "extra_price: must be 0 to 100000000"));
}

TEST(Validate, RefusesListsThatAreTooLongWithoutReadingThem) {
  v1::AddLines command;
  command.set_order_id("o1");
  for (int i = 0; i < 101; ++i) {
    command.add_lines(); // each of them faulty too
  }
  EXPECT_THAT(faults(command), ElementsAre("lines: must not have more than 100 entries"));
}

TEST(Validate, RefusesEnumValuesItDoesNotKnow) {
  v1::AddLines command = oneBeer();
  command.mutable_lines(0)->add_allergies(static_cast<v1::Allergen>(99));
  command.mutable_lines(0)->add_allergies(v1::ALLERGEN_UNSPECIFIED);
  EXPECT_THAT(faults(command), ElementsAre("lines[0].allergies[0]: is not a known value",
                                           "lines[0].allergies[1]: is not a known value"));
  v1::Command open = testing::openTakeaway("o1");
  open.mutable_open_order()->set_type(static_cast<v1::OrderType>(99));
  EXPECT_THAT(faults(open), ElementsAre("open_order.type: is not a known value"));
}

TEST(Validate, RefusesFieldsItDoesNotKnow) {
  v1::AddLines command = oneBeer();
  v1::NewLine* line = command.mutable_lines(0);
  line->GetReflection()->MutableUnknownFields(line)->AddVarint(4711, 1);
  EXPECT_THAT(faults(command), ElementsAre("lines[0]: has fields that this version does not know"));
}

TEST(Validate, DescribesOnlySoManyFaults) {
  v1::ServeLines command;
  command.set_order_id("o1");
  for (int i = 0; i < 500; ++i) {
    command.add_line_ids("a b");
  }
  EXPECT_EQ(validate(command).size(), kViolationsMax);
}

} // namespace
} // namespace comanda::contract
