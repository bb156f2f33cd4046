// SPDX-License-Identifier: GPL-3.0-or-later
// comanda report: what REST tells below /api/v1/reports/, from a data folder and without a host.
#include "app/cli/command.h"
#include "app/cli/data_folder.h"
#include "domain/closing/report.h"
#include "server/files/whole_file.h"
#include "server/host/system_clock.h"
#include "server/http/rest/enum_names.h"
#include "server/http/rest/json_writer.h"
#include "server/http/rest/parameters.h"
#include "server/http/rest/report_questions.h"
#include "server/http/rest/routes.h"
#include "server/journal/journal_files.h"
#include "server/journal/reading_place.h"
#include "server/journal/store.h"
#include "server/reports/paper/printed_report.h"
#include "server/reports/report_csv.h"
#include "server/reports/report_reader.h"

#include <QCommandLineParser>
#include <QTextStream>
#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>
#include <utility>

namespace comanda::cli {
namespace {

using app::ExitCode;
using app::Failure;
using journal::Result;

const QString kFormat = QStringLiteral("format");
const QString kFormats = QStringLiteral("csv, json, pdf");

template <class Value>
using Understood = std::expected<Value, QString>; // or what is not as it should be

/// What the words on the command line ask for.
struct Wanted {
  rest::Question question;
  v1::Query query;
  QString format;
  std::optional<std::filesystem::path> file; ///< None: the standard output.
};

/// What a journal tells.
struct Told {
  v1::Answer answer;
  reports::Letterhead letterhead;
};

QString text(const std::string& utf8) {
  return QString::fromStdString(utf8);
}

QString nameOf(const rest::Question& question) {
  return text(question.path.substr(rest::kReportsPath.size()));
}

// What may be said of a report with options: all that stands behind the "?" but the format.
std::vector<rest::Parameter> optionsOf(const rest::Question& question) {
  std::vector<rest::Parameter> options = rest::queryRoute(question).parameters;
  std::erase_if(options, [](const rest::Parameter& option) { return option.name == rest::kFormatParameter; });
  return options;
}

QString optionNames(const rest::Question& question) {
  QStringList names;
  for (const rest::Parameter& option : optionsOf(question)) {
    names << QStringLiteral("--") + text(option.name);
  }
  return names.join(QStringLiteral(", "));
}

QString reportNames() {
  QStringList names;
  for (const rest::Question& question : rest::reportQuestions()) {
    names << nameOf(question);
  }
  return names.join(QStringLiteral(", "));
}

std::string choicesOf(const rest::Parameter& option) {
  std::string choices;
  for (const std::string& name :
       option.choices == nullptr ? std::vector<std::string>() : rest::valueNames(*option.choices)) {
    choices += (choices.empty() ? " One of " : ", ") + name;
  }
  return choices.empty() ? "" : choices + ".";
}

void declareReport(QCommandLineParser& parser) {
  declareDataFolder(parser);
  parser.addOption(
      {kFormat, QStringLiteral("csv, json or pdf; unless said, what FILE ends with, and csv without a FILE."),
       QStringLiteral("FORMAT")});
  std::map<std::string, std::string> options;
  QStringList names;
  for (const rest::Question& question : rest::reportQuestions()) {
    for (const rest::Parameter& option : optionsOf(question)) {
      options.emplace(option.name, option.says + choicesOf(option));
    }
    names << (nameOf(question) + u' ' + optionNames(question)).trimmed();
  }
  for (const auto& [name, says] : options) {
    parser.addOption({text(name), text(says), text(name).toUpper()});
  }
  parser.addPositionalArgument(QStringLiteral("NAME"),
                               QStringLiteral("The report, and what it takes:\n") + names.join(u'\n'));
  parser.addPositionalArgument(
      QStringLiteral("FILE"),
      QStringLiteral("Where it goes; \"-\" or nothing is the standard output. Never over a "
                     "file that is there."));
}

// The report of this name, and what its name says of it: "z/3" is the report z/{number} with 3.
Understood<std::pair<rest::Question, rest::PathValues>> questionOf(const QString& name) {
  static const rest::RouteTable table = [] {
    rest::RouteTable routes;
    rest::addReportRoutes(routes);
    return routes;
  }();
  const auto match = table.match(http::Method::Get, std::string(rest::kReportsPath) + name.toStdString());
  for (const rest::Question& question : rest::reportQuestions()) {
    if (match.route != nullptr && question.path == match.route->pattern) {
      return std::pair(question, match.values);
    }
  }
  return std::unexpected(QStringLiteral("There is no report \"%1\"; there are %2.").arg(name, reportNames()));
}

// The first thing that is amiss, as a sentence about the option or the report's name.
std::optional<QString> fault(const rest::Route& route, const std::vector<rest::QueryValue>& values,
                             const QString& before) {
  const auto failure = rest::checkParameters(route, values);
  if (!failure) {
    return std::nullopt;
  }
  const v1::Violation& first = failure->problem.violations(0);
  return before + text(first.field()) + u' ' + text(first.message()) + u'.';
}

// What was said with options, which must all be this report's own.
Understood<std::vector<rest::QueryValue>> optionValues(const QCommandLineParser& parser,
                                                       const rest::Question& question, const QString& name) {
  std::vector<rest::QueryValue> values;
  const std::vector<rest::Parameter> own = optionsOf(question);
  for (const QString& option : parser.optionNames()) {
    const bool isOwn = std::ranges::count(own, option.toStdString(), &rest::Parameter::name) > 0;
    const bool isOfAnother = !isOwn && std::ranges::any_of(rest::reportQuestions(), [&](const auto& other) {
      return std::ranges::count(optionsOf(other), option.toStdString(), &rest::Parameter::name) > 0;
    });
    if (isOfAnother) {
      const QString taken = own.empty() ? QStringLiteral("nothing") : optionNames(question);
      return std::unexpected(
          QStringLiteral("--%1 does not go with \"%2\", which takes %3.").arg(option, name, taken));
    }
    if (isOwn && parser.values(option).size() > 1) {
      return std::unexpected(QStringLiteral("--%1 is said twice.").arg(option));
    }
    if (isOwn) {
      values.push_back({.name = option.toStdString(), .value = parser.value(option).toStdString()});
    }
  }
  return values;
}

Understood<v1::Query> queryOf(const QCommandLineParser& parser, const rest::Question& question,
                              const rest::PathValues& path, const QString& name) {
  auto values = optionValues(parser, question, name);
  if (!values) {
    return std::unexpected(values.error());
  }
  if (const auto wrong = fault(rest::queryRoute(question), *values, QStringLiteral("--"))) {
    return std::unexpected(*wrong);
  }
  if (const auto parameter = rest::pathParameter(question)) {
    rest::Route route;
    route.parameters = {*parameter};
    const std::vector<rest::QueryValue> said = {
        {.name = parameter->name, .value = path.find(parameter->name)->second}};
    if (const auto wrong = fault(route, said, QStringLiteral("\"%1\": ").arg(name))) {
      return std::unexpected(*wrong);
    }
    values->push_back(said.front());
  }
  return rest::queryOf(question, [&](const std::string& field) {
    const auto value = std::ranges::find(*values, field, &rest::QueryValue::name);
    return value == values->end() ? std::string() : value->value;
  });
}

Understood<QString> formatOf(const QCommandLineParser& parser, const QString& file) {
  const QString ending = file.section(u'.', -1).toLower();
  const QStringList known = kFormats.split(QStringLiteral(", "));
  if (!parser.isSet(kFormat)) {
    return file.contains(u'.') && known.contains(ending) ? ending : known.constFirst();
  }
  const QString format = parser.value(kFormat);
  return known.contains(format)
             ? Understood<QString>(format)
             : std::unexpected(QStringLiteral("--format must be one of %1.").arg(kFormats));
}

Understood<Wanted> wantedBy(const QCommandLineParser& parser) {
  const QStringList words = parser.positionalArguments();
  if (words.isEmpty()) {
    return std::unexpected(QStringLiteral("Say which report: %1.").arg(reportNames()));
  }
  auto question = questionOf(words.constFirst());
  if (!question) {
    return std::unexpected(question.error());
  }
  auto query = queryOf(parser, question->first, question->second, words.constFirst());
  if (!query) {
    return std::unexpected(query.error());
  }
  const QString file = words.value(1);
  const auto format = formatOf(parser, file);
  if (!format) {
    return std::unexpected(format.error());
  }
  Wanted wanted{
      .question = std::move(question->first), .query = *std::move(query), .format = *format, .file = {}};
  if (!file.isEmpty() && file != QStringLiteral("-")) {
    wanted.file = std::filesystem::path(file.toStdU16String());
  }
  return wanted;
}

Result<Told> readIn(const journal::ReadingPlace& place, const journal::Key& key, const v1::Query& query) {
  auto store = journal::Store::openReadOnly(place.folder(), key, place.access());
  if (!store) {
    return std::unexpected(std::move(store.error()));
  }
  const auto house = (*store)->load();
  if (!house) {
    return std::unexpected(house.error());
  }
  const host::SystemClock clock;
  const values::Instant now = clock.now();
  Told told{.answer = {},
            .letterhead = reports::letterheadOf(
                *house, {.utc = now, .offset = clock.utcOffset(now, house->settings.get().time_zone())})};
  if (query.has_get_day_so_far()) {
    *told.answer.mutable_day_report() = closing::reportSoFar(*house);
    return told;
  }
  auto answer = reports::ReportReader(place.folder(), key, place.access())
                    .answer(query, v1::AUDIENCE_HOST_ONLY, reports::wordsFor(query, *house));
  if (!answer) {
    return std::unexpected(std::move(answer.error()));
  }
  told.answer = *std::move(answer);
  return told;
}

std::expected<std::string, Failure> pdfOf(std::unique_ptr<google::protobuf::Message> report,
                                          const Wanted& wanted, reports::Letterhead letterhead) {
  const auto typeface = pdf::Typeface::open();
  if (!typeface) {
    return std::unexpected(Failure{.code = ExitCode::Unsupported, .what = typeface.error()});
  }
  auto printed = reports::printedReport(
      {.report = std::move(report), .query = wanted.query, .letterhead = std::move(letterhead)}, *typeface);
  if (printed) {
    return *std::move(printed);
  }
  const bool isTooLong = printed.error().kind == reports::PrintFault::Kind::TooLong;
  return std::unexpected(isTooLong
                             ? Failure{.code = ExitCode::Usage, .what = "The report " + printed.error().what}
                             : Failure{.code = ExitCode::Unsupported, .what = printed.error().what});
}

std::expected<std::string, Failure> bytesOf(const Wanted& wanted, Told told) {
  std::unique_ptr<google::protobuf::Message> report = rest::shownOf(wanted.question, told.answer);
  if (report == nullptr) {
    return std::unexpected(
        Failure{.code = ExitCode::Missing, .what = "There is no such record in this journal."});
  }
  if (wanted.format == QStringLiteral("pdf")) {
    return pdfOf(std::move(report), wanted, std::move(told.letterhead));
  }
  return wanted.format == QStringLiteral("json") ? rest::toJson(*report) + "\n" : reports::csvOf(*report);
}

ExitCode write(const std::string& bytes, const std::optional<std::filesystem::path>& file) {
  if (!file) {
    const bool isWritten =
        std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() && std::fflush(stdout) == 0;
    return isWritten
               ? ExitCode::Ok
               : fail(Failure{.code = ExitCode::NotWritable, .what = "The standard output takes no more."});
  }
  if (const auto there = journal::requireFolderOf(*file); !there) {
    return fail(there.error());
  }
  if (const auto written = files::createWhole(*file, bytes); !written) {
    return fail(journal::errorAbout(written.error(), *file));
  }
  QTextStream(stdout) << "Written to " << text(journal::utf8(*file)) << ".\n";
  return ExitCode::Ok;
}

ExitCode report(const QCommandLineParser& parser) {
  const auto wanted = wantedBy(parser);
  if (!wanted) {
    return misuse(wanted.error());
  }
  return onJournal(parser, [&](const std::filesystem::path& folder, const journal::Key& key) {
    Told told;
    const auto read =
        journal::readBesideHost(folder, key, [&](const journal::ReadingPlace& place) -> Result<void> {
          auto found = readIn(place, key, wanted->query);
          if (!found) {
            return std::unexpected(std::move(found.error()));
          }
          told = *std::move(found);
          return {};
        });
    if (!read) {
      return fail(read.error());
    }
    if (told.answer.has_refused()) {
      const v1::Violation& fault = told.answer.refused().violations(0);
      return misuse(
          QStringLiteral("--%1 %2.")
              .arg(text(rest::parameterName(wanted->question, fault.field())), text(fault.message())));
    }
    const auto bytes = bytesOf(*wanted, std::move(told));
    return bytes ? write(*bytes, wanted->file) : fail(bytes.error());
  });
}

} // namespace

Command reportCommand() {
  return {"report", "Tells a report of the journal as CSV, JSON or PDF, also beside a running host.", 2,
          declareReport, report};
}

} // namespace comanda::cli
