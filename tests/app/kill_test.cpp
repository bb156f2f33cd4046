// SPDX-License-Identifier: GPL-3.0-or-later
// The program is killed while it backs up or restores: afterwards the old or the new is there, whole, nothing
// is made anew over what is half there, and the same command again gets to the end.
#include "tests/app/played_journal.h"

#include <QElapsedTimer>
#include <QThread>
#include <string>
#include <vector>

namespace comanda::testing {
namespace {

namespace fs = std::filesystem;

QString nameOf(const fs::path& path) {
  return QString::fromStdString(path.string());
}

// Starts the program and kills it as soon as a file is there, a little later each round. False: it was
// faster.
bool killedOnceThereIs(const fs::path& file, const QStringList& arguments, int round) {
  QProcess process;
  process.start(QStringLiteral(COMANDA_PROGRAM), arguments);
  EXPECT_TRUE(process.waitForStarted(kProgramMsMax));
  QElapsedTimer timer;
  timer.start();
  while (!fs::exists(file) && process.state() != QProcess::NotRunning && !timer.hasExpired(kProgramMsMax)) {
    QThread::usleep(200);
    process.waitForFinished(0); // takes notice of its end
  }
  QThread::usleep(static_cast<unsigned long>(round) * 1'500);
  process.kill();
  EXPECT_TRUE(process.waitForFinished(kProgramMsMax));
  return process.exitStatus() == QProcess::CrashExit;
}

class KillTest : public ::testing::Test {
protected:
  KillTest() { EXPECT_EQ(comanda({"backup", "--data", journal.folder(), backup}).code, 0); }

  QStringList restoreInto(const fs::path& folder) const {
    return {"restore", "--data", nameOf(folder), "--key-file", key, backup};
  }
  Ran verify(const fs::path& folder) const {
    return comanda({"verify", "--data", nameOf(folder), "--key-file", key});
  }

  // What is left of a restore: the whole journal, or none and nothing that could be taken for one.
  void expectOldOrNew(const fs::path& folder) {
    if (fs::exists(folder / "comanda.db")) {
      const Ran verified = verify(folder);
      EXPECT_EQ(verified.code, 0) << verified.err;
      EXPECT_EQ(comanda(restoreInto(folder)).code, 18) << "it is there already";
      return;
    }
    if (fs::exists(folder / "comanda.restoring")) {
      const Ran evening = comanda({"evening", "--minutes", "0", "--data", nameOf(folder), "--key-file", key});
      EXPECT_EQ(evening.code, 33) << evening.err;
      EXPECT_TRUE(contains(evening.err, "Restore the backup into this folder again")) << evening.err;
      EXPECT_EQ(verify(folder).code, 33);
    } else {
      EXPECT_EQ(verify(folder).code, 17);
    }
    EXPECT_FALSE(fs::exists(folder / "comanda.db"));
    const Ran again = comanda(restoreInto(folder));
    EXPECT_EQ(again.code, 0) << again.err;
    const Ran verified = verify(folder);
    EXPECT_EQ(verified.code, 0) << verified.err;
    EXPECT_FALSE(fs::exists(folder / "comanda.restoring"));
  }

  const PlayedJournal journal;
  const QString backup = journal.beside("backup.comanda");
  const QString key = nameOf(journal.file("comanda.key"));
  const support::TempDir temp;
};

TEST_F(KillTest, ARestoreLeavesTheWholeJournalOrNoneAtAll) {
  int killed = 0;
  int round = 0;
  for (const char* sign : {"comanda.restoring", "comanda.restoring/comanda.db.part",
                           "comanda.restoring/comanda.db", "comanda.restoring/comanda.db-wal",
                           "comanda.restoring/comanda.db.head", "comanda.db", "comanda.db.head"}) {
    SCOPED_TRACE(sign);
    const fs::path folder = temp / ("restored-" + std::to_string(round));
    killed += killedOnceThereIs(folder / sign, restoreInto(folder), round % 3) ? 1 : 0;
    expectOldOrNew(folder);
    ++round;
  }
  EXPECT_GE(killed, 3) << "most of them should have been in the middle of it";
}

TEST_F(KillTest, ABackupIsThereAsAWholeOrNotAtAll) {
  int killed = 0;
  for (int round = 0; round < 6; ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    const fs::path file = temp / ("backup-" + std::to_string(round));
    const fs::path sign = round < 3 ? fs::path(file.string() + ".part") : file;
    const QStringList words{"backup", "--data", journal.folder(), nameOf(file)};
    killed += killedOnceThereIs(sign, words, round * 4) ? 1 : 0;
    EXPECT_EQ(journal.verify().code, 0) << "what was read from";
    const bool isThere = fs::exists(file);
    const Ran again = comanda(words);
    EXPECT_EQ(again.code, isThere ? 18 : 0) << again.err;
    EXPECT_FALSE(fs::exists(file.string() + ".part"));
    const fs::path folder = temp / ("from-" + std::to_string(round));
    EXPECT_EQ(comanda({"restore", "--data", nameOf(folder), "--key-file", key, nameOf(file)}).code, 0);
    EXPECT_EQ(verify(folder).code, 0);
  }
  EXPECT_GE(killed, 2) << "most of them should have been in the middle of it";
}

} // namespace
} // namespace comanda::testing
