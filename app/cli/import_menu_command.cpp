// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/counted.h"
#include "app/cli/data_folder.h"
#include "app/cli/import_restaurant.h"
#include "domain/contract/options.h"
#include "domain/staff/permission_matrix.h"
#include "domain/values/timestamp.h"
#include "server/files/whole_file.h"
#include "server/host/host.h"
#include "server/host/random_ids.h"
#include "server/host/system_clock.h"
#include "server/imports/history_clock.h"
#include "server/imports/menu_plan.h"
#include "server/imports/menu_trial.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>
#include <cstdio>
#include <sstream>
#include <utility>

namespace comanda::cli {
namespace {

using app::ExitCode;
using app::Failure;

const QString kMap = QStringLiteral("map");
const QString kSet = QStringLiteral("set");
const QString kJoin = QStringLiteral("join");
const QString kAt = QStringLiteral("at");
const QString kDryRun = QStringLiteral("dry-run");
constexpr int kMenuFilesMax = 5;

void declareImportMenu(QCommandLineParser& parser) {
  declareDataFolder(parser);
  declareNewRestaurant(parser);
  parser.addOption({kMap,
                    QStringLiteral("The column that holds a field, such as price=Preis; for each field once. "
                                   "Fields: article, item, name, category, size, price, ingredients, "
                                   "description, tax."),
                    QStringLiteral("FIELD=COLUMN")});
  parser.addOption({kSet, QStringLiteral("What a field is in every row, such as category=Pizza."),
                    QStringLiteral("FIELD=VALUE")});
  parser.addOption({kJoin, QStringLiteral("The column by which a second file belongs to the first."),
                    QStringLiteral("COLUMN")});
  parser.addOption({kAt,
                    QStringLiteral("Dates the import, such as 2015-01-01: before the history that is to "
                                   "follow. Now unless said."),
                    QStringLiteral("DATE")});
  parser.addOption({kDryRun, QStringLiteral("Only prints what would change.")});
  parser.addPositionalArgument(QStringLiteral("FILE"),
                               QStringLiteral("CSV or JSON; the first has a row for each article."),
                               QStringLiteral("FILE…"));
}

std::vector<std::string> wordsOf(const QCommandLineParser& parser, const QString& option) {
  std::vector<std::string> words;
  for (const QString& word : parser.values(option)) {
    words.push_back(word.toStdString());
  }
  return words;
}

app::Result<imports::Table> readTable(const QString& name) {
  const std::filesystem::path path(name.toStdU16String());
  const auto text = files::readWhole(path, imports::kTableBytesMax);
  if (!text) {
    const bool isMissing = text.error() == std::errc::no_such_file_or_directory;
    return std::unexpected(
        Failure{.code = isMissing ? ExitCode::Missing : ExitCode::IoFailure,
                .what = name.toStdString() + " cannot be read: " + text.error().message() + "."});
  }
  const std::size_t first = text->find_first_not_of("\xEF\xBB\xBF \t\r\n"); // a byte order mark, spaces
  const bool isJson = name.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive) ||
                      (first != std::string::npos && (*text)[first] == '[');
  std::istringstream in(*text);
  auto table = isJson ? imports::readJsonTable(*text, name.toStdString())
                      : imports::readCsvTable(in, name.toStdString());
  return table ? app::Result<imports::Table>(*std::move(table))
               : std::unexpected(Failure{.what = imports::sentence(table.error())});
}

app::Result<imports::Table> readTables(const QCommandLineParser& parser) {
  const QStringList names = parser.positionalArguments();
  auto table = readTable(names.front());
  for (qsizetype i = 1; i < names.size() && table; ++i) {
    const auto other = readTable(names[i]);
    if (!other) {
      return other;
    }
    auto joined = imports::join(*std::move(table), *other, parser.value(kJoin).toStdString());
    if (!joined) {
      return std::unexpected(Failure{.what = imports::sentence(joined.error())});
    }
    table = *std::move(joined);
  }
  return table;
}

// All faults of a file in one failure, a line each.
std::unexpected<Failure> faultsOf(const imports::Faults& faults) {
  Failure failure;
  for (const imports::Fault& fault : faults) {
    failure.what.append(failure.what.empty() ? "" : "\ncomanda: ").append(imports::sentence(fault));
  }
  failure.what.append("\ncomanda: Nothing was changed.");
  return std::unexpected(std::move(failure));
}

// What is to be done, tried out on the house as it is.
struct MenuImport {
  domain::House house; ///< With the restaurant that the import makes, if it makes one.
  std::vector<v1::Command> setUp;
  std::vector<v1::Command> menu;
};

domain::Context hostContext() {
  return {.now = {}, .actorId = std::string(staff::kHostActor), .deviceId = std::string(staff::kHostActor)};
}

app::Result<MenuImport> planImport(const QCommandLineParser& parser, const DataFolder& data) {
  const auto mapping =
      imports::parseMapping(wordsOf(parser, kMap), wordsOf(parser, kSet), imports::kMenuFields);
  if (!mapping) {
    return std::unexpected(
        Failure{.code = ExitCode::Usage, .what = "--map, --set: " + mapping.error() + "."});
  }
  const auto wanted = newRestaurant(parser);
  auto table = wanted ? readTables(parser) : std::unexpected(wanted.error());
  auto house = table ? readHouse(data) : std::unexpected(table.error());
  auto setUp = house ? makeRestaurant(*house, *wanted) : std::unexpected(house.error());
  if (!setUp) {
    return std::unexpected(std::move(setUp.error()));
  }
  auto ready = imports::houseAfter(*house, *setUp, hostContext());
  if (!ready) {
    return std::unexpected(Failure{.code = ExitCode::Usage,
                                   .what = "--name, --currency, --time-zone: " +
                                           std::string(contract::says(ready.error().rule()))});
  }
  const auto rows = imports::MenuRows::of(*std::move(table), *mapping);
  auto menu = rows ? imports::planMenu(*ready, *rows, hostContext()) : std::unexpected(rows.error());
  if (!menu) {
    return faultsOf(menu.error());
  }
  return MenuImport{.house = *std::move(ready), .setUp = *std::move(setUp), .menu = *std::move(menu)};
}

void print(const MenuImport& plan) {
  QTextStream out(stdout);
  for (const v1::Command& command : plan.setUp) {
    const v1::Settings& settings = command.change_settings().settings();
    out << "make restaurant " << QString::fromStdString(settings.name()) << " ("
        << QString::fromStdString(settings.currency()) << ", " << QString::fromStdString(settings.time_zone())
        << ")\n";
  }
  for (const std::string& line : imports::describe(plan.house, plan.menu)) {
    out << QString::fromStdString(line) << "\n";
  }
}

// The moment that --at names; nothing where it is not said.
app::Result<std::optional<values::Instant>> momentSaid(const QCommandLineParser& parser,
                                                       const domain::House& house) {
  if (!parser.isSet(kAt)) {
    return std::nullopt;
  }
  const std::string said = parser.value(kAt).toStdString();
  const auto wall = imports::parseWallTime(said, said.size() == 10 ? "00:00" : "");
  if (!wall) {
    return std::unexpected(Failure{.code = ExitCode::Usage,
                                   .what = "--at must be a date such as 2015-01-01, or 2015-01-01T09:30."});
  }
  const values::Instant at = imports::momentOf(*wall, host::SystemClock(), house.settings.get().time_zone());
  const values::Instant last = values::fromTimestamp(house.position.get().at);
  if (house.position.get().seq > 0 && at < last) {
    return std::unexpected(Failure{.what = "The journal goes to " + values::formatRfc3339(last) +
                                           " already; nothing earlier can come into it. Leave --at out."});
  }
  return at;
}

// All of it in one batch: it is in the journal whole or not at all.
ExitCode submit(const MenuImport& plan, const DataFolder& data, std::optional<values::Instant> at) {
  const auto key = readOrMakeKey(data);
  if (!key) {
    return fail(key.error());
  }
  const host::SystemClock real;
  imports::HistoryClock clock(real);
  auto host = host::Host::start(data.folder, *key, clock);
  if (!host) {
    return fail(host.error());
  }
  if (at) {
    clock.set(*at);
  }
  v1::CommandBatch batch;
  batch.set_id(host::RandomIds(real).newId());
  for (const auto* part : {&plan.setUp, &plan.menu}) {
    for (const v1::Command& command : *part) {
      *batch.add_commands() = command;
    }
  }
  const std::string self(staff::kHostActor);
  ExitCode code = ExitCode::Ok;
  (*host)->dispatcher().submitImport(
      {.staffId = self, .deviceId = self}, batch, [&code](const v1::Outcome& outcome) {
        if (!outcome.has_accepted()) {
          code = fail(Failure{.what = "Nothing was changed: the host says " + outcome.ShortDebugString()});
        }
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
      });
  QCoreApplication::exec();
  return code;
}

ExitCode carryOutImportMenu(const QCommandLineParser& parser) {
  const auto data = dataFolder(parser);
  if (!data) {
    return refuse(data.error());
  }
  if (parser.positionalArguments().isEmpty()) {
    return misuse(QStringLiteral("Say which file: its name after the options."));
  }
  const auto plan = planImport(parser, *data);
  if (!plan) {
    return fail(plan.error());
  }
  const std::size_t changes = plan->setUp.size() + plan->menu.size();
  if (changes == 0) {
    QTextStream(stdout) << "Everything is so already: nothing is to be changed.\n";
    return ExitCode::Ok;
  }
  const auto at = momentSaid(parser, plan->house);
  if (!at) {
    return fail(at.error());
  }
  print(*plan);
  if (parser.isSet(kDryRun)) {
    QTextStream(stdout) << counted(changes, "change", "changes") << " would be made; nothing was changed.\n";
    return ExitCode::Ok;
  }
  const ExitCode code = submit(*plan, *data, *at);
  if (code == ExitCode::Ok) {
    QTextStream(stdout) << counted(changes, "change was", "changes were") << " made.\n";
  }
  return code;
}

} // namespace

Command importMenuCommand() {
  return {"import menu", "Brings a menu in from CSV or JSON.", kMenuFilesMax, declareImportMenu,
          carryOutImportMenu};
}

} // namespace comanda::cli
