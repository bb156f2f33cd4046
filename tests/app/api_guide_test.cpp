// SPDX-License-Identifier: GPL-3.0-or-later
// docs/api.md does what it says: its examples, in order, in one shell, against a real host.
#include "tests/app/examples.h"
#include "tests/app/host_process.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>
#include <algorithm>

namespace comanda::testing {
namespace {

const QString kEnd = QStringLiteral("--- end of an example, exit code ");

QString apiGuide() {
  QFile file(QStringLiteral(COMANDA_SOURCE_ROOT "/docs/api.md"));
  EXPECT_TRUE(file.open(QIODevice::ReadOnly));
  return QString::fromUtf8(file.readAll());
}

// What the shell printed of each example, and how it ended.
struct Printed {
  QString text;
  int exitCode = -1;
};

std::vector<Printed> runInOneShell(const std::vector<Example>& examples, const HostProcess& host) {
  QString script;
  for (const Example& example : examples) {
    script += example.script + "printf '\\n" + kEnd + "%s\\n' \"$?\"\n";
  }
  script.replace("https://localhost:8443", host.url());
  script.replace("~/comanda/", host.folder() + "/");
  QProcess shell;
  shell.setWorkingDirectory(QString::fromStdString(host.place().string()));
  shell.start(QStringLiteral("sh"), {"-u", "-c", script});
  EXPECT_TRUE(shell.waitForFinished(kProgramMsMax));
  std::vector<Printed> printed(1);
  for (const QString& line : QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n')) {
    if (line.startsWith(kEnd)) {
      printed.back().exitCode = line.mid(kEnd.size()).toInt();
      printed.emplace_back();
    } else if (!line.isEmpty()) {
      printed.back().text += line + u'\n';
    }
  }
  printed.resize(examples.size());
  return printed;
}

TEST(ApiGuide, DoesWhatItSays) {
  ASSERT_FALSE(QStandardPaths::findExecutable("curl").isEmpty()) << "curl is needed";
  const std::vector<Example> examples = examplesIn(apiGuide());
  ASSERT_GT(examples.size(), 30U);
  HostProcess host;
  host.start();
  const std::vector<Printed> printed = runInOneShell(examples, host);
  for (std::size_t i = 0; i < examples.size(); ++i) {
    const std::string where = "docs/api.md:" + std::to_string(examples[i].line) + "\n" +
                              examples[i].script.toStdString() + printed[i].text.toStdString();
    EXPECT_EQ(printed[i].exitCode != 0, examples[i].isRefusal()) << where;
    if (examples[i].kind == QStringLiteral("text")) {
      EXPECT_EQ(printed[i].text.toStdString(), examples[i].answer.toStdString()) << where;
    } else if (examples[i].kind == QStringLiteral("json")) {
      const QJsonDocument expected = QJsonDocument::fromJson(examples[i].answer.toUtf8());
      ASSERT_TRUE(expected.isObject()) << where << "is not answered with JSON";
      const QJsonDocument actual = QJsonDocument::fromJson(printed[i].text.toUtf8());
      EXPECT_EQ(difference(expected.object(), actual.object()).toStdString(), "") << where;
    }
  }
  host.stop();
}

// A path that was renamed must be renamed on the page too, also where no example uses it.
TEST(ApiGuide, NamesOnlyPathsThatThereAre) {
  HostProcess host;
  host.start();
  const QJsonObject paths = host.request("GET", "/openapi.json").body.value("paths").toObject();
  ASSERT_FALSE(paths.isEmpty());
  QStringList patterns;
  for (const QString& path : paths.keys()) {
    patterns.append(QRegularExpression::anchoredPattern(QString(path).replace(
        QRegularExpression(QStringLiteral(R"(\{[a-z_]+\})")), QStringLiteral("[^/]+"))));
  }
  const QRegularExpression named(QStringLiteral(R"(/api/v1/[A-Za-z0-9/._-]*[A-Za-z0-9])"));
  int count = 0;
  for (auto match = named.globalMatch(apiGuide()); match.hasNext(); ++count) {
    const QString path = match.next().captured();
    const bool isThere = std::ranges::any_of(
        patterns, [&](const QString& pattern) { return QRegularExpression(pattern).match(path).hasMatch(); });
    EXPECT_TRUE(isThere) << path.toStdString();
  }
  EXPECT_GT(count, 30);
  host.stop();
}

TEST(Examples, AreComparedByWhatIsExpected) {
  const auto parse = [](const char* text) { return QJsonDocument::fromJson(text).object(); };
  EXPECT_EQ(difference(parse(R"({"a":[{"b":1}],"c":"…"})"), parse(R"({"a":[{"b":1,"d":2}],"c":"x"})")), "");
  EXPECT_NE(difference(parse(R"({"a":[{"b":1}]})"), parse(R"({"a":[{"b":2}]})")), "");
  EXPECT_NE(difference(parse(R"({"a":[{"b":1}]})"), parse(R"({"a":[{"b":1},{"b":1}]})")), "");
  EXPECT_NE(difference(parse(R"({"a":"…"})"), parse("{}")), "");
}

} // namespace
} // namespace comanda::testing
