// SPDX-License-Identifier: GPL-3.0-or-later
// The program as its user runs it: words, sentences, exit codes.
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QProcess>
#include <QThread>
#include <filesystem>
#include <fstream>
#include <string>

namespace comanda::testing {
namespace {

constexpr int kProgramMsMax = 100'000;

struct Ran {
  int code = -1;
  std::string out;
  std::string err;
};

Ran comanda(const QStringList& arguments) {
  QProcess process;
  process.start(QStringLiteral(COMANDA_PROGRAM), arguments);
  EXPECT_TRUE(process.waitForFinished(kProgramMsMax)) << process.errorString().toStdString();
  return {.code = process.exitCode(),
          .out = process.readAllStandardOutput().toStdString(),
          .err = process.readAllStandardError().toStdString()};
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// A folder with a journal in which an evening was played, made once and copied for each test.
class PlayedJournal {
public:
  PlayedJournal() { std::filesystem::copy(original(), m_temp.path() / "data"); }

  QString folder() const { return QString::fromStdString((m_temp.path() / "data").string()); }
  std::filesystem::path file(const char* name) const { return m_temp.path() / "data" / name; }
  QString beside(const char* name) const { return QString::fromStdString((m_temp.path() / name).string()); }
  Ran verify() const { return comanda({"verify", "--data", folder()}); }

private:
  static const std::filesystem::path& original() {
    static const support::TempDir temp;
    static const std::filesystem::path folder = [] {
      const auto path = temp.path() / "played";
      const Ran ran = comanda({"evening", "--terminals", "5", "--minutes", "0", "--seed", "3", "--data",
                               QString::fromStdString(path.string())});
      EXPECT_EQ(ran.code, 0) << ran.out << ran.err;
      return path;
    }();
    return folder;
  }

  support::TempDir m_temp;
};

TEST(CommandLine, SaysWhatItCanDo) {
  const Ran help = comanda({"--help"});
  EXPECT_EQ(help.code, 0);
  for (const char* command : {"evening", "verify", "export-journal", "backup", "restore", "accept-clock"}) {
    EXPECT_TRUE(contains(help.out, command)) << command;
    const Ran own = comanda({command, "--help"});
    EXPECT_EQ(own.code, 0) << command;
    EXPECT_TRUE(contains(own.out, "--data")) << own.out;
  }
}

TEST(CommandLine, DoesNotGuessWhatItDoesNotUnderstand) {
  EXPECT_EQ(comanda({}).code, 2);
  EXPECT_EQ(comanda({"evning"}).code, 2);
  EXPECT_EQ(comanda({"evening", "--minuets", "3"}).code, 2);
  EXPECT_EQ(comanda({"evening", "--terminals", "3"}).code, 2);
  EXPECT_EQ(comanda({"evening", "--minutes", "-1"}).code, 2);
  EXPECT_EQ(comanda({"evening", "--seed", "seven"}).code, 2);
  EXPECT_EQ(comanda({"evening", "--data", ""}).code, 2);
  EXPECT_EQ(comanda({"verify", "--data", "a", "b"}).code, 2);
  EXPECT_EQ(comanda({"verify"}).code, 2);
  EXPECT_EQ(comanda({"backup", "--data", "nowhere"}).code, 2);
}

TEST(CommandLine, VerifiesExportsBacksUpAndRestores) {
  const PlayedJournal journal;
  const Ran verified = journal.verify();
  EXPECT_EQ(verified.code, 0) << verified.err;
  EXPECT_TRUE(contains(verified.out, "The journal is whole"));

  const QString exported = journal.beside("journal.jsonl");
  EXPECT_EQ(comanda({"export-journal", "--data", journal.folder(), exported}).code, 0);
  EXPECT_EQ(comanda({"verify", "--journal", exported}).code, 0);

  const QString backup = journal.beside("backup.db");
  EXPECT_EQ(comanda({"backup", "--data", journal.folder(), backup}).code, 0);
  const QString key = QString::fromStdString(journal.file("comanda.key").string());
  const QString restored = journal.beside("restored");
  const Ran again = comanda({"restore", "--data", restored, "--key-file", key, backup});
  EXPECT_EQ(again.code, 0) << again.err;
  EXPECT_EQ(comanda({"verify", "--data", restored, "--key-file", key}).code, 0);
  EXPECT_EQ(comanda({"restore", "--data", restored, "--key-file", key, backup}).code, 18)
      << "never over a journal";
  EXPECT_EQ(comanda({"backup", "--data", journal.folder(), backup}).code, 18) << "never over a file";
}

TEST(CommandLine, NamesTheSequenceOfAFlippedByteInAnExport) {
  const PlayedJournal journal;
  const QString exported = journal.beside("journal.jsonl");
  ASSERT_EQ(comanda({"export-journal", "--data", journal.folder(), exported}).code, 0);
  support::flipByte(exported.toStdString(), std::filesystem::file_size(exported.toStdString()) / 2);
  const Ran ran = comanda({"verify", "--journal", exported});
  EXPECT_EQ(ran.code, 11);
  EXPECT_TRUE(contains(ran.err, "sequence")) << ran.err;
}

TEST(CommandLine, NamesAFlippedByteInTheDatabase) {
  const PlayedJournal journal;
  support::flipByte(journal.file("comanda.db"), std::filesystem::file_size(journal.file("comanda.db")) / 2);
  const Ran ran = journal.verify();
  EXPECT_EQ(ran.code, 11) << ran.err;
  EXPECT_TRUE(contains(ran.err, "page")) << ran.err;
}

TEST(CommandLine, TellsAWrongKey) {
  const PlayedJournal journal;
  const PlayedJournal other;
  std::ofstream(journal.file("comanda.key")) << "comanda-key-file-1\n" << std::string(64, 'a') << "\n";
  const Ran ran = journal.verify();
  EXPECT_EQ(ran.code, 10) << ran.err;
  EXPECT_EQ(comanda({"evening", "--minutes", "0", "--data", journal.folder()}).code, 10);
}

TEST(CommandLine, TellsATruncatedAndAnEmptyDatabaseAndMakesNoneAnew) {
  for (const std::uintmax_t bytes : {std::uintmax_t{5'000}, std::uintmax_t{0}}) {
    const PlayedJournal journal;
    std::filesystem::resize_file(journal.file("comanda.db"), bytes);
    for (const char* command : {"verify", "evening"}) {
      const Ran ran = comanda({command, "--data", journal.folder()});
      EXPECT_EQ(ran.code, 11) << command << ": " << ran.err;
      EXPECT_TRUE(contains(ran.err, "comanda.db")) << ran.err;
    }
    EXPECT_EQ(std::filesystem::file_size(journal.file("comanda.db")), bytes) << "it was written to";
  }
}

TEST(CommandLine, MakesNoJournalWhereTheDatabaseIsGone) {
  const PlayedJournal journal;
  std::filesystem::remove(journal.file("comanda.db"));
  const Ran ran = comanda({"evening", "--minutes", "0", "--data", journal.folder()});
  EXPECT_NE(ran.code, 0);
  EXPECT_FALSE(std::filesystem::exists(journal.file("comanda.db"))) << ran.err;
}

TEST(CommandLine, TellsWhatIsMissing) {
  const support::TempDir temp;
  const Ran ran = comanda({"verify", "--data", QString::fromStdString((temp.path() / "nothing").string())});
  EXPECT_EQ(ran.code, 17) << ran.err;
  EXPECT_TRUE(contains(ran.err, "comanda.key")) << ran.err;
}

TEST(CommandLine, TellsThatAnotherProcessHasTheJournal) {
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

// Killed at some moment, the evening goes on where it was, and nothing of the journal is lost.
TEST(CommandLine, SurvivesBeingKilledInTheMiddleOfAnEvening) {
  const support::TempDir temp;
  const QString folder = QString::fromStdString((temp.path() / "data").string());
  for (const unsigned long ms : {150UL, 400UL, 700UL}) {
    QProcess evening;
    evening.start(QStringLiteral(COMANDA_PROGRAM), {"evening", "--minutes", "1", "--data", folder});
    ASSERT_TRUE(evening.waitForReadyRead(kProgramMsMax)) << evening.readAllStandardError().toStdString();
    QThread::msleep(ms);
    evening.kill();
    ASSERT_TRUE(evening.waitForFinished(kProgramMsMax));
    const Ran verified = comanda({"verify", "--data", folder});
    EXPECT_EQ(verified.code, 0) << verified.err;
  }
  const Ran last = comanda({"evening", "--minutes", "0", "--data", folder});
  EXPECT_EQ(last.code, 0) << last.out << last.err;
}

} // namespace
} // namespace comanda::testing
