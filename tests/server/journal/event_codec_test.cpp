// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/bytes_of.h"
#include "server/journal/event_codec.h"
#include "server/journal/migrations.h"
#include "server/journal/person_keys.h"
#include "tests/server/journal/chronicle.h"
#include "tests/server/journal/notes_database.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

namespace comanda::journal {
namespace {

class EventCodecTest : public ::testing::Test {
protected:
  EventCodecTest() { need(migrate(database)); }

  static v1::Event staffSaved(const std::string& id, const std::string& name,
                              const std::string& userName = "zoe") {
    v1::Event event;
    event.set_epoch(1);
    event.set_seq(12);
    event.set_utc_offset_minutes(-210);
    event.set_actor_id("ada");
    event.set_device_id("device-1");
    event.set_command_id("command-1");
    v1::StaffMember& staff = *event.mutable_staff_saved()->mutable_staff();
    staff.set_id(id);
    staff.set_name(name);
    staff.set_user_name(userName);
    staff.add_role_ids("server");
    return event;
  }

  // What comes back: body and offset.
  static std::string stripped(v1::Event event) {
    event.clear_epoch();
    event.clear_seq();
    event.clear_at();
    event.clear_actor_id();
    event.clear_device_id();
    event.clear_command_id();
    return event.SerializeAsString();
  }

  const TempDir dir;
  Database database = need(Database::create(dir / "j.db", testKey()));
  PersonKeys keys{database};
};

TEST_F(EventCodecTest, BodyAndOffsetComeBackAndNothingElseIsStored) {
  const v1::Event event = staffSaved("zoe", "Zoé Müller");
  const std::string stored = need(encodeEvent(event, keys));
  EXPECT_EQ(need(decodeEvent(bytesOf(stored), 12, keys)).SerializeAsString(), stripped(event));
  for (const char* text : {"device-1", "command-1", "ada"}) {
    EXPECT_EQ(stored.find(text), std::string::npos) << text << " stands in a column";
  }
}

// Bodies that can hold nothing personal are stored without being copied first: by hand, so byte by byte the
// same.
TEST_F(EventCodecTest, WhatIsStoredIsTheEventsOwnSerialisation) {
  Chronicle chronicle;
  std::vector<Entry> entries = chronicle.setUp();
  std::ranges::move(chronicle.serve(100), std::back_inserter(entries));
  std::set<int> kinds;
  for (const Entry& entry : entries) {
    for (const v1::Event& event : entry.events) {
      const std::string stored = need(encodeEvent(event, keys));
      if (stored.find(stripped(event)) != std::string::npos) {
        kinds.insert(event.body_case());
      } else {
        EXPECT_TRUE(event.has_staff_saved()) << "only what is sealed differs: " << event.ShortDebugString();
      }
    }
  }
  EXPECT_GT(kinds.size(), 12U);
}

TEST_F(EventCodecTest, PersonalTextsAreNotInTheStoredBytes) {
  const std::string stored = need(encodeEvent(staffSaved("person-7", "Zoe Quux", "zquux"), keys));
  EXPECT_EQ(stored.find("Quux"), std::string::npos);
  EXPECT_EQ(stored.find("zquux"), std::string::npos);
  EXPECT_NE(stored.find("person-7"), std::string::npos) << "who it was is known by number, as before";
}

TEST_F(EventCodecTest, AnEventWithoutPersonsNeedsNoKey) {
  v1::Event event;
  event.mutable_order_cancelled()->set_order_id("o1");
  event.mutable_order_cancelled()->set_reason("left");
  const std::string stored = need(encodeEvent(event, keys));
  EXPECT_NE(stored.find("left"), std::string::npos);
  EXPECT_EQ(need(database.number("SELECT count(*) FROM person_key")), 0);
}

TEST_F(EventCodecTest, OnePersonHasOneKeyAndEveryoneTheirOwn) {
  need(encodeEvent(staffSaved("a", "Ann"), keys));
  need(encodeEvent(staffSaved("a", "Anna"), keys));
  PersonKeys others(database); // as after a restart
  need(encodeEvent(staffSaved("a", "Anne"), others));
  need(encodeEvent(staffSaved("b", "Bob"), others));
  EXPECT_EQ(need(database.number("SELECT count(*) FROM person_key")), 2);
  EXPECT_EQ(need(database.number("SELECT count(DISTINCT key) FROM person_key")), 2);
}

TEST_F(EventCodecTest, ASealedEventOpensInNoOtherPlace) {
  const std::string stored = need(encodeEvent(staffSaved("a", "Ann"), keys));
  const auto moved = decodeEvent(bytesOf(stored), 13, keys);
  ASSERT_FALSE(moved);
  EXPECT_EQ(moved.error().kind, ErrorKind::Damaged);
}

TEST_F(EventCodecTest, WithoutTheKeyThePersonIsEmptyAndTheRestIsThere) {
  const std::string stored = need(encodeEvent(staffSaved("a", "Ann"), keys));
  need(keys.destroy("a"));
  const v1::Event event = need(decodeEvent(bytesOf(stored), 12, keys));
  EXPECT_EQ(event.staff_saved().staff().name(), "");
  EXPECT_EQ(event.staff_saved().staff().user_name(), "");
  EXPECT_EQ(event.staff_saved().staff().id(), "a");
  EXPECT_EQ(event.staff_saved().staff().role_ids(0), "server");
  PersonKeys others(database);
  EXPECT_EQ(need(decodeEvent(bytesOf(stored), 12, others)).SerializeAsString(), event.SerializeAsString());
}

TEST_F(EventCodecTest, WhoComesBackAfterBeingForgottenGetsAnotherKey) {
  const std::string before = need(encodeEvent(staffSaved("a", "Ann"), keys));
  need(keys.destroy("a"));
  const std::string after = need(encodeEvent(staffSaved("a", "Ann again"), keys));
  EXPECT_EQ(need(decodeEvent(bytesOf(before), 12, keys)).staff_saved().staff().name(), "");
  EXPECT_EQ(need(decodeEvent(bytesOf(after), 12, keys)).staff_saved().staff().name(), "Ann again");
}

TEST_F(EventCodecTest, AKeyThatNeverWasIsDamageAndNotForgetting) {
  const std::string stored = need(encodeEvent(staffSaved("a", "Ann"), keys));
  const TempDir elsewhere;
  Database other = need(Database::create(elsewhere / "j.db", testKey()));
  need(migrate(other));
  PersonKeys otherKeys(other);
  const auto decoded = decodeEvent(bytesOf(stored), 12, otherKeys);
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error().kind, ErrorKind::Damaged);
}

TEST_F(EventCodecTest, WithoutPersonsNobodysKeyIsNeeded) {
  const std::string stored = need(encodeEvent(staffSaved("a", "Ann"), keys));
  v1::Event expected = staffSaved("a", "", "");
  EXPECT_EQ(need(decodeEventWithoutPersons(bytesOf(stored))).SerializeAsString(), stripped(expected));
}

TEST_F(EventCodecTest, ASnapshotIsSealedLikeAnEventButIsNone) {
  v1::HouseSnapshot snapshot;
  snapshot.set_seq(12);
  for (const char* id : {"a", "b", "c"}) {
    *snapshot.add_staff() = staffSaved(id, "Name of " + std::string(id)).staff_saved().staff();
    v1::Credentials& credentials = *snapshot.add_credentials();
    credentials.set_staff_id(id);
    credentials.set_pin_verifier("verifier of " + std::string(id));
  }
  const std::string stored = need(encodeSnapshot(snapshot, keys));
  EXPECT_EQ(stored.find("Name of"), std::string::npos);
  EXPECT_EQ(stored.find("verifier of"), std::string::npos);
  EXPECT_EQ(need(decodeSnapshot(bytesOf(stored), 12, keys)).SerializeAsString(),
            snapshot.SerializeAsString());
  EXPECT_FALSE(decodeSnapshot(bytesOf(stored), 13, keys));
  need(keys.destroy("b"));
  snapshot.mutable_staff(1)->clear_name();
  snapshot.mutable_staff(1)->clear_user_name();
  snapshot.mutable_credentials(1)->clear_pin_verifier();
  EXPECT_EQ(need(decodeSnapshot(bytesOf(stored), 12, keys)).SerializeAsString(),
            snapshot.SerializeAsString());
}

// Texts that look like what the codec puts in their place must come back too.
TEST_F(EventCodecTest, AnyNamesComeBack) {
  EXPECT_TRUE(rc::check([this] {
    const auto text =
        rc::gen::container<std::string>(rc::gen::element('\x1a', '0', '1', 'a', '#', '\n', '\0'));
    const v1::Event event = staffSaved(*text, *text, *text);
    const std::string stored = need(encodeEvent(event, keys));
    RC_ASSERT(need(decodeEvent(bytesOf(stored), 12, keys)).SerializeAsString() == stripped(event));
  }));
}

TEST_F(EventCodecTest, AnyBytesAreReadOrRefused) {
  EXPECT_TRUE(rc::check([this](const std::string& bytes) {
    const auto decoded = decodeEvent(bytesOf(bytes), 12, keys);
    const bool isRefused = !decoded && decoded.error().kind == ErrorKind::Damaged;
    RC_ASSERT(isRefused || decoded.has_value());
  }));
}

} // namespace
} // namespace comanda::journal
