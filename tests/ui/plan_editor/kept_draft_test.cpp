// SPDX-License-Identifier: GPL-3.0-or-later
// What was edited and not saved is there again after the program has ended, however it ended.
#include "tests/support/commands.h"
#include "tests/ui/stage.h"
#include "ui/plan_editor/plan_editor.h"

#include <gtest/gtest.h>

#include <QTest>
#include <map>
#include <memory>

namespace comanda::ui_plan_editor {
namespace {

using comanda::testing::Stage;

namespace say = comanda::testing;

class FakeDrafts : public Drafts {
public:
  QByteArray recall(const std::string& staffId) const override {
    const auto found = kept.find(staffId);
    return found == kept.end() ? QByteArray() : found->second;
  }
  void keep(const std::string& staffId, const QByteArray& draft) override {
    ++writes;
    kept[staffId] = draft;
  }

  std::map<std::string, QByteArray> kept;
  int writes = 0;
};

// One session of the program.
struct Session {
  Session(Stage& stage, Drafts& drafts) : desks(drafts), editor(stage.terminal, desks) {
    QObject::connect(&editor, &PlanEditor::said, &editor,
                     [this](const QString& sentence) { said << sentence; });
  }

  void rename(const char* table, const char* name) {
    editor.chooseTable(table);
    editor.rename(QLatin1String(name));
  }

  Desks desks;
  PlanEditor editor;
  QStringList said;
};

class KeptDraftTest : public ::testing::Test {
protected:
  // Leaves what ran before as it is: nobody tells a program that it is killed.
  Session& start() {
    runs.push_back(std::make_unique<Session>(stage, drafts));
    runs.back()->editor.open("hall");
    return *runs.back();
  }
  bool isKept() {
    return QTest::qWaitFor([this] { return !drafts.recall("max").isEmpty(); });
  }
  static QString nameOf(const Session& run, const std::string& table) {
    for (const TableShown& shown : run.editor.view().tables)
      if (shown.id == table) return shown.name;
    return {};
  }

  Stage stage{say::trattoria(), "max"};
  FakeDrafts drafts;
  std::vector<std::unique_ptr<Session>> runs;
};

TEST_F(KeptDraftTest, IsBackAfterTheProgramWasKilled) {
  start().rename("t1", "Window");
  ASSERT_TRUE(isKept());
  Session& again = start();
  EXPECT_EQ(nameOf(again, "t1"), "Window");
  EXPECT_EQ(again.editor.view().changes, 1);
  ASSERT_EQ(again.said.size(), 1) << "and one is told so, once";
  again.editor.open("hall");
  EXPECT_EQ(again.said.size(), 1);
}

TEST_F(KeptDraftTest, IsNotWaitedForWhenTheProgramEnds) {
  start().rename("t1", "Window");
  runs.clear();
  EXPECT_FALSE(drafts.recall("max").isEmpty());
}

TEST_F(KeptDraftTest, IsForgottenWhenItIsSavedOrDiscarded) {
  Session& run = start();
  run.rename("t1", "Window");
  ASSERT_TRUE(isKept());
  run.editor.save();
  Stage::settle();
  EXPECT_TRUE(QTest::qWaitFor([this] { return drafts.recall("max").isEmpty(); }));
  run.rename("t2", "Door");
  ASSERT_TRUE(isKept());
  run.editor.discard();
  EXPECT_TRUE(QTest::qWaitFor([this] { return drafts.recall("max").isEmpty(); }));
  EXPECT_TRUE(start().said.isEmpty());
}

TEST_F(KeptDraftTest, LiesOverWhatOthersDidMeanwhile) {
  start().rename("t1", "Window");
  ASSERT_TRUE(isKept());
  v1::Command moved = say::saveTable("t1");
  moved.mutable_save_table()->mutable_table()->set_x(777);
  stage.gateway.elsewhere(moved);
  Stage::settle();
  Session& again = start();
  EXPECT_EQ(nameOf(again, "t1"), "Window");
  again.editor.save();
  Stage::settle();
  const v1::Table& table = *stage.terminal.house().tables.find("t1");
  EXPECT_EQ(table.name(), "Window");
  EXPECT_EQ(table.x(), 777);
}

TEST_F(KeptDraftTest, BelongsToWhoeverEditedIt) {
  Session& run = start();
  run.rename("t1", "Window");
  stage.terminal.signIn(stage.gateway, "ada");
  Stage::settle();
  EXPECT_FALSE(drafts.recall("max").isEmpty()) << "kept at once when somebody else comes";
  EXPECT_EQ(run.editor.view().changes, 0);
  EXPECT_TRUE(drafts.recall("ada").isEmpty());
  stage.terminal.signOut();
  Stage::settle();
  EXPECT_FALSE(drafts.kept.contains("")) << "nobody has no draft";
}

TEST_F(KeptDraftTest, IsNotWrittenAnewForEveryStepOfATable) {
  Session& run = start();
  run.editor.chooseTable("t1");
  for (int i = 0; i < 50; ++i) {
    run.editor.nudge({10, 0});
  }
  ASSERT_TRUE(isKept());
  EXPECT_EQ(drafts.writes, 1);
}

} // namespace
} // namespace comanda::ui_plan_editor
