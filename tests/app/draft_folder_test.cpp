// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/draft_folder.h"
#include "ui/plan_editor/draft_bytes.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace comanda::terminal {
namespace {

class DraftFolderTest : public ::testing::Test {
protected:
  DraftFolder folderOf(const char* restaurant) const { return {path, QLatin1String(restaurant)}; }
  QStringList files() const { return QDir(path).entryList(QDir::Files | QDir::Hidden); }

  QTemporaryDir dir;
  QString path = dir.filePath(QStringLiteral("drafts"));
};

TEST_F(DraftFolderTest, KeepsOneForEachPersonOfEachRestaurant) {
  folderOf("here").keep("max", "a");
  folderOf("here").keep("ada", "b");
  folderOf("there").keep("max", "c");
  EXPECT_EQ(folderOf("here").recall("max"), "a");
  EXPECT_EQ(folderOf("here").recall("ada"), "b");
  EXPECT_EQ(folderOf("there").recall("max"), "c");
  EXPECT_EQ(folderOf("elsewhere").recall("max"), QByteArray());
}

TEST_F(DraftFolderTest, HasTheLastOneAndNothingBesides) {
  DraftFolder folder = folderOf("here");
  folder.keep("max", "a");
  folder.keep("max", "b");
  EXPECT_EQ(folder.recall("max"), "b");
  EXPECT_EQ(files().size(), 1) << files().join(", ").toStdString();
  folder.keep("max", {});
  EXPECT_EQ(folder.recall("max"), QByteArray());
  EXPECT_TRUE(files().isEmpty());
}

TEST_F(DraftFolderTest, DoesNotWriteWhoItIsIntoTheName) {
  folderOf("here").keep("../../max", "a");
  ASSERT_EQ(files().size(), 1);
  EXPECT_FALSE(files().front().contains("max"));
}

TEST_F(DraftFolderTest, DoesNotReadWhatIsTooLarge) {
  folderOf("here").keep("max", "a");
  QFile file(QDir(path).filePath(files().front()));
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write(QByteArray(ui_plan_editor::kDraftBytesMax + 1, 'x'));
  file.close();
  EXPECT_EQ(folderOf("here").recall("max"), QByteArray());
}

TEST_F(DraftFolderTest, MakesRoomForNewOnes) {
  for (int i = 0; i < DraftFolder::kFilesMax + 5; ++i) {
    folderOf("here").keep("person-" + std::to_string(i), "a");
  }
  EXPECT_EQ(files().size(), DraftFolder::kFilesMax);
}

TEST_F(DraftFolderTest, IsSilentWhereItCannotWrite) {
  QFile inTheWay(path);
  ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
  folderOf("here").keep("max", "a");
  EXPECT_EQ(folderOf("here").recall("max"), QByteArray());
}

} // namespace
} // namespace comanda::terminal
