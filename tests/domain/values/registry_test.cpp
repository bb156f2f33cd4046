// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/registry.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

using comanda::values::Registry;
using comanda::values::Single;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

namespace {

Registry<std::string> threeTables() {
  Registry<std::string> tables;
  tables.put("t2", "free");
  tables.put("t10", "seated");
  tables.put("t1", "dirty");
  return tables;
}

TEST(Registry, FindsWhatWasPutAndNothingElse) {
  const auto tables = threeTables();
  ASSERT_NE(tables.find("t2"), nullptr);
  EXPECT_EQ(*tables.find("t2"), "free");
  EXPECT_TRUE(tables.contains("t10"));
  EXPECT_EQ(tables.find("t3"), nullptr);
  EXPECT_FALSE(tables.contains(""));
  EXPECT_EQ(tables.size(), 3U);
  EXPECT_TRUE(Registry<int>().empty());
}

TEST(Registry, ReplacesARecordWhereItStands) {
  auto tables = threeTables();
  const std::string* const before = tables.find("t2");
  EXPECT_EQ(&tables.put("t2", "ordered"), before);
  EXPECT_EQ(*before, "ordered");
  EXPECT_EQ(tables.size(), 3U);
}

TEST(Registry, KeepsPointersWhileOthersComeAndGo) {
  auto tables = threeTables();
  const std::string* const kept = tables.find("t1");
  for (int i = 0; i < 1000; ++i) {
    tables.put("x" + std::to_string(i), "free"); // enough to rehash many times
  }
  tables.erase("t2");
  EXPECT_EQ(tables.find("t1"), kept);
  EXPECT_EQ(*kept, "dirty");
}

TEST(Registry, EditsInPlace) {
  auto tables = threeTables();
  tables.edit("t1") += " and wobbly";
  EXPECT_EQ(*tables.find("t1"), "dirty and wobbly");
  EXPECT_EQ(tables.tryEdit("t3"), nullptr);
}

TEST(Registry, ErasesOnce) {
  auto tables = threeTables();
  EXPECT_TRUE(tables.erase("t1"));
  EXPECT_FALSE(tables.erase("t1"));
  EXPECT_EQ(tables.size(), 2U);
}

TEST(Registry, SortsByIdHoweverItWasFilled) {
  const auto tables = threeTables();
  const auto sorted = tables.sorted();
  ASSERT_EQ(sorted.size(), 3U);
  EXPECT_EQ(*sorted[0], "dirty");  // t1
  EXPECT_EQ(*sorted[1], "seated"); // t10: by bytes, not by number
  EXPECT_EQ(*sorted[2], "free");   // t2
  EXPECT_EQ(sorted[0], tables.find("t1")) << "the records themselves, no copies";
}

TEST(Registry, VisitsEveryRecordOnceWithOrWithoutItsId) {
  const auto tables = threeTables();
  std::vector<std::pair<std::string, std::string>> seen;
  tables.forEach([&](const std::string& id, const std::string& state) { seen.emplace_back(id, state); });
  EXPECT_THAT(seen, UnorderedElementsAre(Pair("t1", "dirty"), Pair("t2", "free"), Pair("t10", "seated")));
  std::size_t letters = 0;
  tables.forEach([&](const std::string& state) { letters += state.size(); });
  EXPECT_EQ(letters, 15U);
}

TEST(RegistryTrial, RollsBackAnEditAPutAndAnErase) {
  auto tables = threeTables();
  const auto before = tables;
  tables.beginTrial();
  tables.edit("t1") = "served";
  tables.put("t2", "bill");
  tables.put("t3", "free");
  tables.erase("t10");
  EXPECT_FALSE(tables == before);
  tables.rollBackTrial();
  EXPECT_TRUE(tables == before);
  EXPECT_FALSE(tables.inTrial());
}

TEST(RegistryTrial, RollsBackToTheFirstOfManyChanges) {
  auto tables = threeTables();
  const auto before = tables;
  tables.beginTrial();
  tables.edit("t1") = "seated";
  tables.erase("t1");
  tables.put("t1", "ordered");
  tables.edit("t1") = "served";
  tables.put("new", "free");
  tables.erase("new");
  tables.rollBackTrial();
  EXPECT_TRUE(tables == before);
}

TEST(RegistryTrial, AnEditedRecordKeepsItsPlaceWhenRolledBack) {
  auto tables = threeTables();
  const std::string* const kept = tables.find("t1");
  tables.beginTrial();
  tables.edit("t1") = "served";
  tables.rollBackTrial();
  EXPECT_EQ(tables.find("t1"), kept);
  EXPECT_EQ(*kept, "dirty");
}

TEST(RegistryTrial, OneTrialKnowsNothingOfTheLast) {
  auto tables = threeTables();
  tables.beginTrial();
  tables.edit("t1") = "kept";
  tables.keepTrial();
  tables.beginTrial();
  tables.edit("t1") = "dropped";
  tables.rollBackTrial();
  EXPECT_EQ(*tables.find("t1"), "kept");
  tables.beginTrial();
  tables.rollBackTrial();
  EXPECT_EQ(*tables.find("t1"), "kept");
}

// A record that counts how often it is copied.
struct Counted {
  explicit Counted(int* counter) : copies(counter) {}
  Counted(const Counted& other) : copies(other.copies) { ++*copies; }
  Counted(Counted&&) noexcept = default;
  Counted& operator=(const Counted&) = default;
  Counted& operator=(Counted&&) noexcept = default;
  ~Counted() = default;

  int* copies;
};

TEST(RegistryTrial, CopiesARecordOnceHoweverOftenItIsEditedAndNeverOutside) {
  int copies = 0;
  Registry<Counted> records;
  records.put("a", Counted(&copies));
  records.edit("a");
  EXPECT_EQ(copies, 0);
  records.beginTrial();
  records.edit("a");
  records.edit("a");
  EXPECT_EQ(copies, 1);
  records.rollBackTrial();
  EXPECT_EQ(copies, 1);
}

TEST(RegistryDeathTest, MisuseIsABug) {
  Registry<int> numbers;
  EXPECT_DEATH(numbers.edit("nobody"), "does not exist");
  EXPECT_DEATH(numbers.keepTrial(), "had not begun");
  EXPECT_DEATH(numbers.rollBackTrial(), "had not begun");
  numbers.beginTrial();
  EXPECT_DEATH(numbers.beginTrial(), "within a trial");
}

TEST(Single, HoldsOneValueThatIsSetAndEdited) {
  Single<std::string> name;
  EXPECT_EQ(name.get(), "");
  name.set("Da Nino");
  name.edit() += " al Porto";
  EXPECT_EQ(name.get(), "Da Nino al Porto");
  EXPECT_TRUE(name == Single<std::string>("Da Nino al Porto"));
}

TEST(Single, RollsBackToTheValueBeforeTheTrial) {
  Single<int> counter(7);
  counter.beginTrial();
  counter.edit() = 8;
  counter.set(9);
  EXPECT_EQ(counter.get(), 9);
  counter.rollBackTrial();
  EXPECT_EQ(counter.get(), 7);

  counter.beginTrial();
  counter.set(10);
  counter.keepTrial();
  EXPECT_EQ(counter.get(), 10);

  counter.beginTrial();
  counter.rollBackTrial();
  EXPECT_EQ(counter.get(), 10);
  EXPECT_FALSE(counter.inTrial());
}

TEST(SingleDeathTest, MisuseIsABug) {
  Single<int> counter;
  EXPECT_DEATH(counter.keepTrial(), "had not begun");
  EXPECT_DEATH(counter.rollBackTrial(), "had not begun");
  counter.beginTrial();
  EXPECT_DEATH(counter.beginTrial(), "within a trial");
}

} // namespace
