// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contract/same.h"
#include "tests/support/commands.h"
#include "ui/plan_editor/draft_bytes.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace comanda::ui_plan_editor {
namespace {

v1::Table tableCalled(const std::string& id, const std::string& name) {
  v1::Table table = testing::saveTable(id).save_table().table();
  table.set_name(name);
  return table;
}

PlanDraft draftWithEverything() {
  PlanDraft draft;
  draft.tables["t1"] = {tableCalled("t1", "1"), tableCalled("t1", "Fenster")};
  draft.tables["t2"] = {tableCalled("t2", "2"), std::nullopt};
  draft.tables["new"] = {std::nullopt, tableCalled("new", "21")};
  v1::Room room;
  room.set_id("hall");
  room.add_walls()->set_to_x(400);
  draft.rooms["hall"] = {std::nullopt, room};
  return draft;
}

bool isEmpty(const PlanDraft& draft) {
  return draft.rooms.empty() && draft.tables.empty();
}

TEST(DraftBytes, BringBackWhatWasChangedAddedAndTakenAway) {
  const PlanDraft draft = draftWithEverything();
  const PlanDraft back = draftOf(bytesOf(draft));
  ASSERT_EQ(back.tables.size(), 3U);
  EXPECT_EQ(back.tables.at("t1").before->name(), "1");
  EXPECT_EQ(back.tables.at("t1").after->name(), "Fenster");
  EXPECT_FALSE(back.tables.at("t2").after.has_value());
  EXPECT_FALSE(back.tables.at("new").before.has_value());
  ASSERT_EQ(back.rooms.size(), 1U);
  EXPECT_EQ(back.rooms.at("hall").after->walls(0).to_x(), 400);
  EXPECT_EQ(bytesOf(back), bytesOf(draft));
}

TEST(DraftBytes, OfNothingAreNone) {
  EXPECT_TRUE(bytesOf({}).isEmpty());
  EXPECT_TRUE(isEmpty(draftOf({})));
}

TEST(DraftBytes, ThatAreTooManyAreNotKept) {
  PlanDraft draft;
  for (int i = 0; i < 12'000; ++i) {
    const std::string id = "table-with-a-long-id-" + std::to_string(i);
    draft.tables[id] = {tableCalled(id, "1"), tableCalled(id, "2")};
  }
  EXPECT_TRUE(bytesOf(draft).isEmpty());
}

TEST(DraftBytes, OfAnotherTableThanTheirIdAreNone) {
  PlanDraft draft;
  draft.tables["t1"] = {std::nullopt, tableCalled("t2", "2")};
  EXPECT_TRUE(isEmpty(draftOf(bytesOf(draft))));
}

// A file may have been cut off or edited: then there is nothing, rather than half of it.
RC_GTEST_PROP(DraftBytes, ThatAreDamagedAreNoDraft, ()) {
  const QByteArray whole = bytesOf(draftWithEverything());
  const auto at = *rc::gen::inRange<qsizetype>(0, whole.size());
  RC_ASSERT(isEmpty(draftOf(whole.left(at))));
  RC_ASSERT(isEmpty(draftOf(whole + QByteArray(static_cast<qsizetype>(at + 1), 'x'))));
  QByteArray changed = whole;
  changed[at] = static_cast<char>(changed[at] ^ *rc::gen::inRange(1, 256));
  const PlanDraft read = draftOf(changed); // may be another draft, but is one
  RC_ASSERT(isEmpty(read) || read.tables.size() + read.rooms.size() <= 4U);
}

} // namespace
} // namespace comanda::ui_plan_editor
