// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/report_questions.h"
#include "server/reports/paper/field_words.h"
#include "server/reports/paper/query_words.h"
#include "server/reports/paper/report_columns.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace comanda::reports {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;

const FieldDescriptor& field(const Descriptor& type, const char* name) {
  return *type.FindFieldByName(name);
}

void expectWords(const Descriptor& type, std::set<const Descriptor*>& seen) {
  if (!seen.insert(&type).second) {
    return;
  }
  for (int i = 0; i < type.field_count(); ++i) {
    const FieldDescriptor& one = *type.field(i);
    if (isRecordField(one)) {
      EXPECT_TRUE(hasHeading(one)) << "say in field_words.cpp what stands above " << one.full_name();
      expectWords(*one.message_type(), seen);
    } else {
      EXPECT_TRUE(hasWords(one)) << "say in field_words.cpp what " << one.full_name() << " is called";
    }
  }
}

// Whoever adds a report finds words for it: a field that has none would be called by its name, and an amount
// of money taken for a plain number.
TEST(FieldWords, AreThereForEveryFieldOfEveryReport) {
  std::set<const Descriptor*> seen;
  for (const rest::Question& question : rest::reportQuestions()) {
    expectWords(*question.response->GetDescriptor(), seen);
  }
  EXPECT_GT(seen.size(), 25U);
}

TEST(FieldWords, TellOneNameFromAnother) {
  EXPECT_EQ(wordsOfField(field(*v1::WeeklySales::descriptor(), "from")).kind, FieldKind::Hidden);
  EXPECT_EQ(wordsOfField(field(*v1::PastLine::descriptor(), "voided")).kind, FieldKind::Flag);
  EXPECT_EQ(wordsOfField(field(*v1::SalesTotal::descriptor(), "voided")).kind, FieldKind::Money);
  EXPECT_EQ(wordsOfField(field(*v1::HourTotal::descriptor(), "total")).title, "Sales");
  EXPECT_EQ(wordsOfField(field(*v1::PastBill::descriptor(), "total")).title, "Total");
}

TEST(FieldWords, CallWhatTheyDoNotKnowByItsName) {
  const FieldDescriptor& unknown = field(*v1::GetSales::descriptor(), "from");
  EXPECT_TRUE(hasWords(unknown));
  const FieldDescriptor& limit = field(*v1::GetBaskets::descriptor(), "limit");
  EXPECT_FALSE(hasWords(limit));
  EXPECT_EQ(wordsOfField(limit).title, "Limit");
  EXPECT_EQ(wordsOfField(limit).kind, FieldKind::Count) << "no money without being told so";
}

TEST(FieldWords, TellChoicesInWords) {
  EXPECT_EQ(choiceWords(*v1::OrderType_descriptor()->FindValueByName("DINE_IN")), "Dine in");
  EXPECT_EQ(choiceWords(*v1::Tender_descriptor()->FindValueByName("CARD")), "Card");
  EXPECT_EQ(choiceWords(*v1::Tender_descriptor()->FindValueByNumber(0)), "");
  EXPECT_EQ(spelledOut("voided_lines"), "Voided lines");
  EXPECT_EQ(spelledOut(""), "");
}

} // namespace
} // namespace comanda::reports
