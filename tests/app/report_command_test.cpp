// SPDX-License-Identifier: GPL-3.0-or-later
// comanda report: four hundred guests took nibbles away on 14 March, 3.50 each, paid by card.
#include "server/host/host.h"
#include "server/http/rest/report_questions.h"
#include "server/trust/key_file.h"
#include "tests/app/played_journal.h"
#include "tests/support/every_report.h"
#include "tests/support/manual_clock.h"
#include "tests/support/pdf_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

namespace comanda::testing {
namespace {

const QString kDay = QStringLiteral("2026-03-14");
const QStringList kThatDay = {QStringLiteral("--from"), kDay, QStringLiteral("--to"), kDay};

std::string bytesOf(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// "orders/{id}" with id o1 is "orders/o1" and no option.
QStringList wordsFor(const AskedReport& report) {
  QString name = QString::fromStdString(report.name);
  QStringList options;
  for (const auto& [field, value] : report.values) {
    const QString place = QString::fromStdString("{" + field + "}");
    if (name.contains(place)) {
      name.replace(place, QString::fromStdString(value));
    } else {
      options << QString::fromStdString("--" + field) << QString::fromStdString(value);
    }
  }
  return QStringList{QStringLiteral("report"), name} + options;
}

class ReportCommand : public ::testing::Test {
protected:
  Ran ask(const QStringList& words) const { return comanda(words + QStringList{"--data", journal.folder()}); }
  std::map<std::string, std::pair<std::string, std::filesystem::file_time_type>> filesNow() const {
    std::map<std::string, std::pair<std::string, std::filesystem::file_time_type>> files;
    for (const auto& entry : std::filesystem::directory_iterator(journal.file(""))) {
      files[entry.path().string()] = {bytesOf(entry.path()), entry.last_write_time()};
    }
    return files;
  }

  PlayedJournal journal;
};

TEST_F(ReportCommand, TellsEveryReportInEveryForm) {
  auto reports = everyReport("2026-03-14", "2026-03-14", "o0");
  EXPECT_EQ(reports.size(), rest::reportQuestions().size());
  std::erase_if(reports, [](const AskedReport& report) { return report.name == "z/{number}"; });
  for (const AskedReport& report : reports) {
    const QStringList words = wordsFor(report);
    const Ran csv = ask(words);
    EXPECT_EQ(csv.code, 0) << report.name << csv.err;
    EXPECT_TRUE(csv.out.starts_with("part")) << report.name << csv.out;
    const Ran json = ask(words + QStringList{"--format", "json"});
    EXPECT_EQ(json.code, 0) << report.name << json.err;
    EXPECT_TRUE(QJsonDocument::fromJson(QByteArray::fromStdString(json.out)).isObject()) << json.out;
    const Ran pdf = ask(words + QStringList{"--format", "pdf"});
    EXPECT_EQ(pdf.code, 0) << report.name << pdf.err;
    EXPECT_TRUE(PdfText(pdf.out).has("Page 1 of ")) << report.name;
  }
}

TEST_F(ReportCommand, TellsTheSameTotalInEveryForm) {
  const QStringList taxes = QStringList{"report", "taxes"} + kThatDay;
  EXPECT_TRUE(contains(ask(taxes).out, ",140000,")) << ask(taxes).out;
  const Ran json = ask(taxes + QStringList{"--format", "json"});
  EXPECT_EQ(QJsonDocument::fromJson(QByteArray::fromStdString(json.out)).object().value("gross").toString(),
            QStringLiteral("140000"));
  const PdfText pdf(ask(taxes + QStringList{"--format", "pdf"}).out);
  EXPECT_TRUE(pdf.has("1.400,00") || pdf.has("1,400.00")) << pdf.all();
  EXPECT_TRUE(pdf.has("Saturday, 14 March 2026")) << pdf.all();
}

TEST_F(ReportCommand, WritesIntoAFileInTheFormThatItsNameSays) {
  const QStringList taxes = QStringList{"report", "taxes"} + kThatDay;
  for (const char* name : {"taxes.pdf", "taxes.JSON", "taxes.csv", "taxes"}) {
    const Ran ran = ask(taxes + QStringList{journal.beside(name)});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_TRUE(contains(ran.out, "Written to ") && contains(ran.out, name)) << ran.out;
  }
  const auto written = [&](const char* name) { return bytesOf(journal.beside(name).toStdString()); };
  EXPECT_TRUE(written("taxes.pdf").starts_with("%PDF-"));
  EXPECT_TRUE(written("taxes.JSON").starts_with("{"));
  EXPECT_TRUE(written("taxes.csv").starts_with("part,"));
  EXPECT_EQ(written("taxes"), written("taxes.csv"));
  ASSERT_EQ(ask(taxes + QStringList{"--format", "json", journal.beside("odd.pdf")}).code, 0);
  EXPECT_TRUE(written("odd.pdf").starts_with("{")) << "what was said goes before what the name says";
  EXPECT_EQ(ask(taxes + QStringList{"-"}).out, written("taxes.csv"));
}

TEST_F(ReportCommand, NeverWritesOverAFile) {
  const QStringList taxes = QStringList{"report", "taxes"} + kThatDay;
  support::writeFile(journal.beside("mine.csv").toStdString(), "mine");
  const Ran ran = ask(taxes + QStringList{journal.beside("mine.csv")});
  EXPECT_EQ(ran.code, 18) << ran.err;
  EXPECT_TRUE(contains(ran.err, "mine.csv")) << ran.err;
  EXPECT_EQ(bytesOf(journal.beside("mine.csv").toStdString()), "mine");
  EXPECT_NE(ask(taxes + QStringList{journal.beside("no/where.csv")}).code, 0);
}

TEST_F(ReportCommand, SaysWhatItDoesNotUnderstand) {
  struct Said {
    QStringList words;
    const char* sentence;
  };
  for (const Said& said : {
           Said{{}, "Say which report: sales/daily, "},
           Said{{"salse"}, "There is no report \"salse\"; there are sales/daily, "},
           Said{{"../users"}, "There is no report \"../users\""},
           Said{{"taxes"}, "--from is required."},
           Said{{"taxes", "--from", "14.3.2026", "--to", kDay}, "--from must be a date, YYYY-MM-DD."},
           Said{{"taxes", "--from", kDay, "--to", "2026-03-13"}, "--to must not be before from."},
           Said{{"taxes", "--from", kDay, "--to", kDay, "--week", "2026-W11"},
                "--week does not go with \"taxes\", which takes --from, --to."},
           Said{{"x", "--from", kDay}, "--from does not go with \"x\", which takes nothing."},
           Said{{"taxes", "--from", kDay, "--from", kDay, "--to", kDay}, "--from is said twice."},
           Said{{"sales", "--from", kDay, "--to", kDay, "--by", "BY_MOON"}, "--by must be one of BY_DAY, "},
           Said{{"sales/daily", "--date", ""}, "--date is empty"},
           Said{{"sales/weekly", "--week", "2026-W60"}, "--week must be a week such as "},
           Said{{"forecast", "--from", kDay, "--days", "32"}, "--days must be 0 to 31."},
           Said{{"z/first"}, "\"z/first\": number must be 1 to "},
           Said{{"taxes", "--from", kDay, "--to", kDay, "--format", "xls"},
                "--format must be one of csv, json, pdf."},
           Said{{"taxes", "--from", kDay, "--to", kDay, "a.csv", "b.csv"}, "\"b.csv\" is one word too many."},
       }) {
    const Ran ran = ask(QStringList{"report"} + said.words);
    EXPECT_EQ(ran.code, 2) << said.sentence;
    EXPECT_TRUE(contains(ran.err, said.sentence)) << ran.err;
    EXPECT_EQ(ran.out, "");
  }
  EXPECT_EQ(comanda({"report", "x"}).code, 2) << "no folder was named";
}

TEST_F(ReportCommand, SaysWhatIsNotThere) {
  for (const char* name : {"orders/nobodys", "z/1"}) {
    const Ran ran = ask({"report", name});
    EXPECT_EQ(ran.code, 17) << ran.err;
    EXPECT_TRUE(contains(ran.err, "There is no such record")) << ran.err;
  }
  EXPECT_EQ(comanda({"report", "x", "--data", journal.beside("nowhere")}).code, 17);
}

TEST_F(ReportCommand, LeavesTheFolderAsItIs) {
  const auto before = filesNow();
  ASSERT_EQ(ask({"report", "x", "--format", "pdf"}).code, 0);
  EXPECT_EQ(filesNow(), before);
}

TEST_F(ReportCommand, TellsTheSameBesideARunningHost) {
  const QStringList taxes = QStringList{"report", "taxes"} + kThatDay;
  const std::string alone = ask(taxes).out;
  const auto key = trust::readKeyFile(journal.file("comanda.key"));
  ASSERT_TRUE(key) << key.error().what;
  const ManualClock clock;
  const auto host = host::Host::start(journal.file(""), *key, clock);
  ASSERT_TRUE(host) << host.error().what;
  const Ran ran = ask(taxes);
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.out, alone);
}

#ifdef __linux__
TEST_F(ReportCommand, SaysThatTheOutputIsFull) {
  QProcess process;
  process.setStandardOutputFile(QStringLiteral("/dev/full"));
  process.start(QStringLiteral(COMANDA_PROGRAM), {"report", "x", "--data", journal.folder()});
  ASSERT_TRUE(process.waitForFinished(kProgramMsMax));
  EXPECT_EQ(process.exitCode(), 13);
  EXPECT_TRUE(process.readAllStandardError().contains("standard output"));
}
#endif

TEST(ReportCommandHelp, NamesEveryReportWithWhatItTakes) {
  const Ran help = comanda({"report", "--help"});
  EXPECT_EQ(help.code, 0);
  for (const rest::Question& question : rest::reportQuestions()) {
    EXPECT_TRUE(contains(help.out, question.path.substr(rest::kReportsPath.size()))) << question.path;
  }
  EXPECT_TRUE(contains(help.out, "sales --from, --to, --by")) << help.out;
  EXPECT_TRUE(contains(help.out, "BY_WEEKDAY")) << help.out;
}

} // namespace
} // namespace comanda::testing
