// SPDX-License-Identifier: GPL-3.0-or-later
// The program as its user runs it: words, sentences, exit codes.
#include "tests/app/played_journal.h"

#include <QThread>
#include <string>

namespace comanda::testing {
namespace {

TEST(CommandLine, SaysWhatItCanDo) {
  const Ran help = comanda({"--help"});
  EXPECT_EQ(help.code, 0);
  for (const char* command : {"evening", "verify", "export-journal", "backup", "restore", "accept-clock",
                              "accept-head", "report"}) {
    EXPECT_TRUE(contains(help.out, command)) << command;
    const Ran own = comanda({command, "--help"});
    EXPECT_EQ(own.code, 0) << command;
    EXPECT_TRUE(contains(own.out, "--data")) << own.out;
  }
}

TEST(CommandLine, SaysWhatItCanDoWhereThereIsNoDisplayForAWindow) {
  const Ran ran = comanda({});
  EXPECT_EQ(ran.code, 2);
  EXPECT_TRUE(contains(ran.out, "usage: comanda COMMAND")) << ran.out;
}

#ifdef COMANDA_WINDOW
TEST(CommandLine, SaysThatAWindowNeedsADisplay) {
  const Ran demo = comanda({"demo"});
  EXPECT_EQ(demo.code, 2);
  EXPECT_TRUE(contains(demo.err, "there is no display here")) << demo.err;
  EXPECT_EQ(comanda({"terminal", "--help"}).code, 0) << "what it takes can be read anywhere";
}
#else
TEST(CommandLine, OpensNoWindowWhereItWasMadeWithoutScreens) {
  const Ran demo = comanda({"demo"});
  EXPECT_EQ(demo.code, 2);
  EXPECT_TRUE(contains(demo.err, "There is no command")) << demo.err;
  EXPECT_FALSE(contains(comanda({"--help"}).out, "window"));
}
#endif

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

// A variable of a script that is not set.
TEST(CommandLine, NamesTheWordThatIsEmpty) {
  struct Said {
    QStringList words;
    const char* named;
  };
  for (const Said& said : {
           Said{{"verify", "--data", ""}, "--data"},
           Said{{"verify", "--data="}, "--data"},
           Said{{"verify", "--data", "x", "--key-file", ""}, "--key-file"},
           Said{{"verify", "--journal", ""}, "--journal"},
           Said{{"host", "--headless", "--data", "x", "--bind", ""}, "--bind"},
           Said{{"evening", "--seed", ""}, "--seed"},
           Said{{"backup", "--data", "x", ""}, "The file's name"},
           Said{{"export-journal", "--data=x", ""}, "The file's name"},
       }) {
    const Ran ran = comanda(said.words);
    EXPECT_EQ(ran.code, 2) << ran.err;
    EXPECT_TRUE(contains(ran.err, std::string(said.named) + " is empty")) << ran.err;
  }
}

// Whoever misspells it finds out now, and not when their page is refused.
TEST(CommandLine, TakesAnOriginOnlyAsBrowsersSayIt) {
  for (const char* origin :
       {"shop.example", "https://shop.example/", "https://Shop.example", "ftp://shop.example",
        "https://shop.example:443", "https://", "https://a@shop.example", "two words"}) {
    const Ran ran = comanda({"host", "--headless", "--origin", origin});
    EXPECT_EQ(ran.code, 2) << origin;
    EXPECT_TRUE(contains(ran.err, "--origin must be") && contains(ran.err, origin)) << ran.err;
  }
  for (const char* origin : {"https://shop.example", "http://localhost:3000", "https://192.168.1.20:8080"}) {
    const Ran ran = comanda({"host", "--headless", "--origin", origin});
    EXPECT_TRUE(contains(ran.err, "--data")) << "the next thing that is amiss: " << ran.err;
  }
}

TEST(CommandLine, VerifiesOneThingAtATime) {
  for (const char* other : {"--data", "--key-file"}) {
    const Ran ran = comanda({"verify", "--journal", "a", other, "b"});
    EXPECT_EQ(ran.code, 2);
    EXPECT_TRUE(contains(ran.err, "either --journal or --data")) << ran.err;
  }
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

TEST(CommandLine, SaysThatTheFolderIsNotThereInWhichSomethingIsToBeMade) {
  const PlayedJournal journal;
  const QString nowhere = journal.beside("none/here.csv");
  for (const QStringList& words : {QStringList{"export-journal"}, QStringList{"backup"},
                                   QStringList{"report", "sales/daily", "--date", "2026-03-14"}}) {
    const Ran ran = comanda(words + QStringList{"--data", journal.folder(), nowhere});
    EXPECT_EQ(ran.code, 17) << ran.err;
    EXPECT_EQ(ran.err, "comanda: There is no folder " + journal.beside("none").toStdString() +
                           ". Make it, or say a file in another one.\n");
  }
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
