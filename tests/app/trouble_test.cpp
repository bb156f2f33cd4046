// SPDX-License-Identifier: GPL-3.0-or-later
// What the world can do to a journal: each trouble has its sentence and its exit code.
#include "server/journal/database.h"
#include "server/trust/key_file.h"
#include "tests/app/played_journal.h"

#include <fstream>
#include <string>

namespace comanda::testing {
namespace {

// As another version of Comanda would have left it.
void setSchemaVersion(const PlayedJournal& journal, int version) {
  const auto key = trust::readKeyFile(journal.file("comanda.key"));
  ASSERT_TRUE(key) << key.error().what;
  auto database = journal::Database::open(journal.file("comanda.db"), *key, journal::Access::ReadWrite);
  ASSERT_TRUE(database) << database.error().what;
  const auto set = database->execute("PRAGMA user_version = " + std::to_string(version));
  ASSERT_TRUE(set) << set.error().what;
}

TEST(Trouble, NamesAFlippedByteInTheDatabase) {
  const PlayedJournal journal;
  support::flipByte(journal.file("comanda.db"), std::filesystem::file_size(journal.file("comanda.db")) / 2);
  const Ran ran = journal.verify();
  EXPECT_EQ(ran.code, 11) << ran.err;
  EXPECT_TRUE(contains(ran.err, "page")) << ran.err;
}

TEST(Trouble, TellsAWrongKey) {
  const PlayedJournal journal;
  const PlayedJournal other;
  std::ofstream(journal.file("comanda.key")) << "comanda-key-file-1\n" << std::string(64, 'a') << "\n";
  const Ran ran = journal.verify();
  EXPECT_EQ(ran.code, 10) << ran.err;
  EXPECT_EQ(comanda({"evening", "--minutes", "0", "--data", journal.folder()}).code, 10);
}

TEST(Trouble, TellsATruncatedAndAnEmptyDatabaseAndMakesNoneAnew) {
  struct Cut {
    std::uintmax_t bytes;
    int code;
  };
  for (const auto& [bytes, code] : {Cut{5'000, 23}, Cut{8'192, 23}, Cut{0, 21}}) {
    const PlayedJournal journal;
    std::filesystem::resize_file(journal.file("comanda.db"), bytes);
    for (const char* command : {"verify", "evening"}) {
      const Ran ran = comanda({command, "--data", journal.folder()});
      EXPECT_EQ(ran.code, code) << command << ": " << ran.err;
      EXPECT_TRUE(contains(ran.err, "comanda.db")) << ran.err;
    }
    EXPECT_EQ(std::filesystem::file_size(journal.file("comanda.db")), bytes) << "it was written to";
  }
}

TEST(Trouble, TellsAnotherProgramsDatabase) {
  const PlayedJournal journal;
  support::writeFile(journal.file("comanda.db"),
                     std::string("SQLite format 3\0", 16) + std::string(4'080, 'x'));
  const Ran ran = journal.verify();
  EXPECT_EQ(ran.code, 22) << ran.err;
  EXPECT_TRUE(contains(ran.err, "is not a journal of Comanda")) << ran.err;
}

TEST(Trouble, TellsANewerDatabaseAndLeavesItAlone) {
  const PlayedJournal journal;
  setSchemaVersion(journal, 4'000);
  for (const QStringList& words : {QStringList{"verify"}, QStringList{"evening", "--minutes", "0"}}) {
    const Ran ran = comanda(words + QStringList{"--data", journal.folder()});
    EXPECT_EQ(ran.code, 12) << ran.err;
    EXPECT_TRUE(contains(ran.err, "was written by a newer Comanda")) << ran.err;
  }
}

TEST(Trouble, TellsAnOlderDatabaseThatItMayOnlyRead) {
  const PlayedJournal journal;
  setSchemaVersion(journal, 1);
  const Ran ran = comanda({"export-journal", "--data", journal.folder(), journal.beside("journal.jsonl")});
  EXPECT_EQ(ran.code, 24) << ran.err;
  EXPECT_TRUE(contains(ran.err, "by another version of Comanda")) << ran.err;
}

TEST(Trouble, MakesNoJournalWhereTheDatabaseIsGone) {
  const PlayedJournal journal;
  std::filesystem::remove(journal.file("comanda.db"));
  const Ran ran = comanda({"evening", "--minutes", "0", "--data", journal.folder()});
  EXPECT_NE(ran.code, 0);
  EXPECT_FALSE(std::filesystem::exists(journal.file("comanda.db"))) << ran.err;
}

TEST(Trouble, MakesNoJournalWhereARestoreWasCutOff) {
  const PlayedJournal journal;
  const QString backup = journal.beside("backup.db");
  ASSERT_EQ(comanda({"backup", "--data", journal.folder(), backup}).code, 0);
  const support::TempDir temp;
  const QString folder = QString::fromStdString(temp.path().string());
  std::filesystem::create_directory(temp / "comanda.restoring");
  support::writeFile(temp / "comanda.restoring/comanda.db.part", "half");
  for (const QStringList& words :
       {QStringList{"evening", "--minutes", "0"}, QStringList{"host", "--headless"}, QStringList{"verify"},
        QStringList{"accept-clock"}}) {
    const Ran ran = comanda(words + QStringList{"--data", folder});
    EXPECT_EQ(ran.code, 33) << ran.err;
    EXPECT_TRUE(contains(ran.err, "Restore the backup into this folder again")) << ran.err;
  }
  EXPECT_FALSE(std::filesystem::exists(temp / "comanda.db"));
  EXPECT_FALSE(std::filesystem::exists(temp / "comanda.key")) << "nor a key";
  const QString key = QString::fromStdString(journal.file("comanda.key").string());
  const Ran again = comanda({"restore", "--data", folder, "--key-file", key, backup});
  EXPECT_EQ(again.code, 0) << again.err;
  EXPECT_EQ(comanda({"verify", "--data", folder, "--key-file", key}).code, 0);
}

TEST(Trouble, TellsALostHeadFileAndTheWayOut) {
  const PlayedJournal journal;
  std::filesystem::remove(journal.file("comanda.db.head"));
  for (const QStringList& words : {QStringList{"verify"}, QStringList{"evening", "--minutes", "0"}}) {
    const Ran ran = comanda(words + QStringList{"--data", journal.folder()});
    EXPECT_EQ(ran.code, 34) << ran.err;
    EXPECT_TRUE(contains(ran.err, "comanda accept-head")) << ran.err;
  }
  for (int i = 0; i < 2; ++i) { // asking changes nothing
    const Ran asked = comanda({"accept-head", "--data", journal.folder()});
    EXPECT_EQ(asked.code, 34) << asked.err;
    EXPECT_TRUE(contains(asked.out, "It ends with event ")) << asked.out;
    EXPECT_TRUE(contains(asked.out, "--yes")) << asked.out;
    EXPECT_FALSE(std::filesystem::exists(journal.file("comanda.db.head")));
  }
  const Ran accepted = comanda({"accept-head", "--data", journal.folder(), "--yes"});
  EXPECT_EQ(accepted.code, 0) << accepted.err;
  EXPECT_TRUE(contains(accepted.out, "a new epoch has begun")) << accepted.out;
  EXPECT_EQ(journal.verify().code, 0);
  const Ran again = comanda({"accept-head", "--data", journal.folder(), "--yes"});
  EXPECT_EQ(again.code, 0);
  EXPECT_TRUE(contains(again.out, "nothing to accept")) << again.out;
  EXPECT_EQ(comanda({"accept-clock", "--data", journal.folder()}).code, 0) << "a host would start";
}

TEST(Trouble, TellsAFolderWhereAFileShouldBeAndTheReverse) {
  const PlayedJournal journal;
  const QString file = journal.beside("file");
  support::writeFile(file.toStdString(), "x");
  const QString folder = journal.beside("folder");
  std::filesystem::create_directory(folder.toStdString());
  struct Mistake {
    QStringList words;
    int code;
    QString named;
  };
  for (const Mistake& mistake : {
           Mistake{{"verify", "--data", file}, 36, file},
           Mistake{{"evening", "--minutes", "0", "--data", file}, 36, file},
           Mistake{{"verify", "--data", journal.folder(), "--key-file", folder}, 35, folder},
           Mistake{{"verify", "--journal", folder}, 35, folder},
           Mistake{{"restore", "--data", journal.beside("new"), "--key-file",
                    journal.folder() + "/comanda.key", folder},
                   35,
                   folder},
           Mistake{{"backup", "--data", journal.folder(), file + "/backup"}, 36, file},
           Mistake{{"backup", "--data", journal.folder(), folder}, 18, folder},
           Mistake{{"export-journal", "--data", journal.folder(), folder}, 18, folder},
           Mistake{{"export-journal", "--data", journal.folder(), file + "/journal"}, 36, file},
       }) {
    const Ran ran = comanda(mistake.words);
    EXPECT_EQ(ran.code, mistake.code) << mistake.words.join(' ').toStdString() << ": " << ran.err;
    EXPECT_TRUE(contains(ran.err, mistake.named.toStdString())) << ran.err;
  }
}

TEST(Trouble, TellsAnEmptyExportAndOneThatBreaksOff) {
  const PlayedJournal journal;
  const QString exported = journal.beside("journal.jsonl");
  ASSERT_EQ(comanda({"export-journal", "--data", journal.folder(), exported}).code, 0);
  std::filesystem::resize_file(exported.toStdString(), 5'000);
  EXPECT_EQ(comanda({"verify", "--journal", exported}).code, 23);
  std::filesystem::resize_file(exported.toStdString(), 0);
  const Ran ran = comanda({"verify", "--journal", exported});
  EXPECT_EQ(ran.code, 21);
  EXPECT_TRUE(contains(ran.err, "is empty. Export it again.")) << ran.err;
}

TEST(Trouble, ARestoreThatFillsTheDiskLeavesNothingBehind) {
  const PlayedJournal journal;
  const QString backup = journal.beside("backup.db");
  ASSERT_EQ(comanda({"backup", "--data", journal.folder(), backup}).code, 0);
  const support::TempDir temp;
  const QString folder = QString::fromStdString(temp.path().string());
  const QString mount = "mount -t tmpfs -o size=300k tmpfs \"$0\"";
  const QStringList asRootOfItsOwn{"--user", "--map-root-user", "--mount", "sh", "-c"};
  if (run("unshare", asRootOfItsOwn + QStringList{mount, folder}).code != 0) {
    GTEST_SKIP() << "this system does not let a test mount a small disk";
  }
  const QString restore = "\"$1\" restore --data \"$0/data\" --key-file \"$2/comanda.key\" \"$3\"";
  const Ran ran =
      run("unshare",
          asRootOfItsOwn + QStringList{mount + " && " + restore + "; code=$?; ls -A \"$0/data\"; exit $code",
                                       folder, COMANDA_PROGRAM, journal.folder(), backup});
  EXPECT_EQ(ran.code, 14) << ran.err;
  EXPECT_EQ(ran.out, "comanda.db.lock\n");
}

// On a disk in memory that only the program sees, and that nobody may write to, not even root.
TEST(Trouble, ReadsAJournalFromADiskThatCannotBeWritten) {
  const PlayedJournal journal;
  const support::TempDir temp;
  const QString mount = QString::fromStdString(temp.path().string());
  const QString readOnly = "mount -t tmpfs tmpfs \"$0\" && cp \"$1\"/* \"$0\" && mount -o remount,ro \"$0\"";
  const QStringList asRootOfItsOwn{"--user", "--map-root-user", "--mount", "sh", "-c"};
  if (run("unshare", asRootOfItsOwn + QStringList{readOnly, mount, journal.folder()}).code != 0) {
    GTEST_SKIP() << "this system does not let a test mount a disk";
  }
  for (const char* command : {"verify", "accept-head", "accept-clock", "export-journal"}) {
    const bool writesFile = std::string(command) == "export-journal";
    const Ran ran =
        run("unshare", asRootOfItsOwn +
                           QStringList{readOnly + " && exec \"$2\" \"$3\" --data \"$0\" ${4:+\"$4\"}", mount,
                                       journal.folder(), COMANDA_PROGRAM, command} +
                           (writesFile ? QStringList{journal.beside("journal.jsonl")} : QStringList{}));
    EXPECT_EQ(ran.code, 0) << command << ": " << ran.out << ran.err;
  }
  EXPECT_EQ(comanda({"verify", "--journal", journal.beside("journal.jsonl")}).code, 0);
}

TEST(Trouble, TellsWhatIsMissing) {
  const support::TempDir temp;
  const Ran ran = comanda({"verify", "--data", QString::fromStdString((temp.path() / "nothing").string())});
  EXPECT_EQ(ran.code, 17) << ran.err;
  EXPECT_TRUE(contains(ran.err, "comanda.key")) << ran.err;
}

TEST(Trouble, TellsThatAnotherProcessHasTheJournal) {
  const PlayedJournal journal;
  QProcess evening;
  evening.start(QStringLiteral(COMANDA_PROGRAM), {"evening", "--minutes", "5", "--data", journal.folder()});
  ASSERT_TRUE(evening.waitForReadyRead(kProgramMsMax));
  const Ran ran = comanda({"evening", "--minutes", "0", "--data", journal.folder()});
  EXPECT_EQ(ran.code, 15) << ran.err;
  EXPECT_EQ(journal.verify().code, 15);
  evening.kill();
  evening.waitForFinished(kProgramMsMax);
}

// Below /sys nobody makes a folder, not even root, to whom modes say nothing.
TEST(Trouble, TellsAFolderThatCannotBeMade) {
  if (!std::filesystem::is_directory("/sys/kernel")) {
    GTEST_SKIP() << "there is no /sys here";
  }
  const Ran ran = comanda({"evening", "--minutes", "0", "--data", "/sys/comanda-test"});
  EXPECT_EQ(ran.code, 13) << ran.err;
  EXPECT_TRUE(contains(ran.err, "/sys/comanda-test cannot be written")) << ran.err;
}

TEST(Trouble, TellsAJournalThatCannotBeWritten) {
  namespace fs = std::filesystem;
  const PlayedJournal journal;
  fs::permissions(journal.file("comanda.db"), fs::perms::owner_read);
  if (std::ofstream(journal.file("comanda.db"), std::ios::app)) {
    GTEST_SKIP() << "this user may write what cannot be written (root?)";
  }
  const Ran ran = comanda({"evening", "--minutes", "0", "--data", journal.folder()});
  EXPECT_EQ(ran.code, 13) << ran.err;
  EXPECT_TRUE(contains(ran.err, "comanda.db cannot be written")) << ran.err;
}

// On a disk of 300 KB in memory, which only the program sees. The evening's first events fill it.
TEST(Trouble, TellsAFullDisk) {
  const support::TempDir temp;
  const QString folder = QString::fromStdString(temp.path().string());
  const QString mount = "mount -t tmpfs -o size=300k tmpfs \"$0\"";
  const QStringList asRootOfItsOwn{"--user", "--map-root-user", "--mount", "sh", "-c"};
  if (run("unshare", asRootOfItsOwn + QStringList{mount, folder}).code != 0) {
    GTEST_SKIP() << "this system does not let a test mount a small disk";
  }
  const Ran ran =
      run("unshare",
          asRootOfItsOwn + QStringList{mount + " && exec \"$1\" evening --minutes 0 --data \"$0/data\"",
                                       folder, COMANDA_PROGRAM});
  EXPECT_EQ(ran.code, 14) << ran.err;
  EXPECT_TRUE(contains(ran.err, "There is no room left to write")) << ran.err;
}

#if !defined(_WIN32)
TEST(Trouble, TellsAKeyFileThatOthersMayRead) {
  namespace fs = std::filesystem;
  const PlayedJournal journal;
  fs::permissions(journal.file("comanda.key"), fs::perms::others_read, fs::perm_options::add);
  const Ran ran = journal.verify();
  EXPECT_EQ(ran.code, 20) << ran.err;
  EXPECT_TRUE(contains(ran.err, "chmod 600")) << ran.err;
}
#endif

} // namespace
} // namespace comanda::testing
