// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/counted.h"
#include "app/cli/data_folder.h"
#include "app/cli/progress_bar.h"
#include "app/error_screen.h"
#include "server/host/host.h"
#include "server/host/system_clock.h"
#include "server/imports/history_clock.h"
#include "server/imports/history_import.h"
#include "server/journal/store.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>
#include <QTimer>
#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace comanda::cli {
namespace {

using app::ExitCode;
using app::Failure;

const QString kOrders = QStringLiteral("orders");
const QString kLines = QStringLiteral("lines");
const QString kColumns = QStringLiteral("map");
const QString kSource = QStringLiteral("source");
const QString kPaid = QStringLiteral("paid");
const QString kRejects = QStringLiteral("rejects");
constexpr int kProgressMs = 1'000;
constexpr int kProgressOnScreenMs = 200;

void declareImportOrders(QCommandLineParser& parser) {
  declareDataFolder(parser);
  parser.addOption({kOrders, QStringLiteral("CSV: a row for each order, with its date and time."),
                    QStringLiteral("FILE")});
  parser.addOption({kLines, QStringLiteral("CSV: a row for each line of an order."), QStringLiteral("FILE")});
  parser.addOption({kColumns,
                    QStringLiteral("The column that holds a field, such as article=pizza_id; for each field "
                                   "once. Fields: order, date, time; line_order, article, quantity, line."),
                    QStringLiteral("FIELD=COLUMN")});
  parser.addOption({kSource,
                    QStringLiteral("Where the orders are from, such as till-2: an order of the same name "
                                   "from elsewhere is another one."),
                    QStringLiteral("NAME"), QStringLiteral("import")});
  parser.addOption({kPaid, QStringLiteral("What all of it was paid with: cash, card or mobile."),
                    QStringLiteral("TENDER"), QStringLiteral("cash")});
  parser.addOption({kRejects, QStringLiteral("Where to write down what cannot be taken in."),
                    QStringLiteral("FILE"), QStringLiteral("import-rejects.csv")});
}

// What the command line says, understood.
struct OrdersOptions {
  DataFolder data;
  std::string ordersFile;
  std::string linesFile;
  imports::Mapping mapping;
  imports::HistoryImport::Options history;
  std::filesystem::path rejects;
};

app::Result<OrdersOptions> ordersOptions(const QCommandLineParser& parser) {
  const auto usage = [](std::string what) {
    return std::unexpected(Failure{.code = ExitCode::Usage, .what = std::move(what)});
  };
  auto data = dataFolder(parser);
  if (!data) {
    return usage(data.error().what);
  }
  if (!parser.isSet(kOrders) || !parser.isSet(kLines)) {
    return usage("Say where the orders are: --orders FILE and --lines FILE.");
  }
  std::vector<std::string> columns;
  for (const QString& word : parser.values(kColumns)) {
    columns.push_back(word.toStdString());
  }
  auto mapping = imports::parseMapping(columns, {}, imports::kOrderFields);
  if (!mapping) {
    return usage("--map: " + mapping.error() + ".");
  }
  const std::map<QString, v1::Tender> tenders = {{QStringLiteral("cash"), v1::CASH},
                                                 {QStringLiteral("card"), v1::CARD},
                                                 {QStringLiteral("mobile"), v1::MOBILE}};
  const auto tender = tenders.find(parser.value(kPaid));
  if (tender == tenders.end()) {
    return usage("--paid must be cash, card or mobile.");
  }
  return OrdersOptions{.data = *std::move(data),
                       .ordersFile = parser.value(kOrders).toStdString(),
                       .linesFile = parser.value(kLines).toStdString(),
                       .mapping = *std::move(mapping),
                       .history = {.source = parser.value(kSource).toStdString(), .tender = tender->second},
                       .rejects = parser.value(kRejects).toStdU16String()};
}

// "817860.05"
QString amountText(values::Money amount, const v1::Settings& settings) {
  QString digits = QString::number(amount.minorUnits());
  const int decimals = settings.currency_exponent();
  if (decimals > 0) {
    digits = digits.rightJustified(decimals + 1, u'0');
    digits.insert(digits.size() - decimals, u'.');
  }
  return digits + u' ' + QString::fromStdString(settings.currency());
}

// A host without a door, into which the orders go; and what is told of it.
class OrdersProgramme {
public:
  explicit OrdersProgramme(OrdersOptions options)
      : m_options(std::move(options)),
        m_rejects(m_options.rejects) {}

  ExitCode run() {
    if (!journal::Store::exists(m_options.data.folder)) {
      return fail(Failure{.code = ExitCode::Missing,
                          .what = "There is no journal yet: bring the menu in first (comanda import menu)."});
    }
    const auto key = readKey(m_options.data);
    if (!key) {
      return fail(key.error());
    }
    auto host = host::Host::start(m_options.data.folder, *key, m_clock);
    if (!host) {
      return fail(host.error());
    }
    m_host = *std::move(host);
    if (auto book = readBook()) {
      m_book = *std::move(book);
    } else {
      return fail(book.error());
    }
    begin();
    QCoreApplication::exec();
    return m_exitCode;
  }

private:
  app::Result<imports::OrderBook> readBook() {
    std::ifstream orders(m_options.ordersFile, std::ios::binary);
    std::ifstream lines(m_options.linesFile, std::ios::binary);
    for (const auto& [in, name] :
         {std::pair(&orders, m_options.ordersFile), std::pair(&lines, m_options.linesFile)}) {
      if (!in->good()) {
        return std::unexpected(Failure{.code = ExitCode::Missing, .what = name + " cannot be read."});
      }
    }
    const std::string timeZone = settings().time_zone();
    auto book = imports::OrderBook::read(
        {.in = orders, .name = m_options.ordersFile}, {.in = lines, .name = m_options.linesFile},
        m_options.mapping, [&](imports::WallTime wall) { return imports::momentOf(wall, m_real, timeZone); },
        m_rejects);
    return book ? app::Result<imports::OrderBook>(*std::move(book))
                : std::unexpected(
                      Failure{.what = imports::sentence(book.error()) + "\ncomanda: Nothing was taken in."});
  }

  void begin() {
    m_began = m_real.steady();
    m_import.emplace(m_host->dispatcher(), m_clock, *m_book, m_rejects, m_options.history);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tellProgress(); });
    m_timer.start(m_isOnScreen ? kProgressOnScreenMs : kProgressMs);
    m_import->start([this](const journal::Result<void>& done) {
      m_timer.stop();
      tellEnd(done);
      QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    });
  }

  std::chrono::milliseconds elapsed() const {
    return std::chrono::ceil<std::chrono::milliseconds>(m_real.steady() - m_began +
                                                        std::chrono::microseconds(1));
  }

  // On a screen the bar is written over; a file gets a line for each time.
  void tellProgress() const {
    const QString bar =
        progressBar(static_cast<std::int64_t>(m_import->progress().orders),
                    static_cast<std::int64_t>(m_book->orders().size()), QStringLiteral("orders"), elapsed());
    QTextStream(stderr) << (m_isOnScreen ? "\r\033[K" : "") << bar << (m_isOnScreen ? "" : "\n");
  }

  void tellEnd(const journal::Result<void>& done) {
    tellProgress();
    if (m_isOnScreen) {
      QTextStream(stderr) << "\n";
    }
    const imports::HistoryImport::Progress& progress = m_import->progress();
    QTextStream out(stdout);
    out << counted(progress.taken, "order was", "orders were") << " taken in, "
        << counted(progress.known, "was", "were") << " there already, " << progress.rejected
        << " cannot be taken in.\n"
        << "The journal now has " << counted(progress.lines, "line", "lines") << " of them, "
        << counted(progress.portions, "portion", "portions") << ", " << amountText(progress.gross, settings())
        << "; " << counted(progress.days, "day was", "days were") << " closed.\n"
        << static_cast<std::int64_t>(progress.orders) * 1'000 / elapsed().count() << " orders a second, "
        << elapsed().count() / 1'000 << " s.\n";
    out.flush();
    if (!done) {
      m_exitCode = fail(done.error());
    } else if (!m_rejects.isWritten()) {
      m_exitCode = fail(
          Failure{.code = ExitCode::NotWritable, .what = m_rejects.path().string() + " cannot be written."});
    } else if (m_rejects.count() > 0) {
      m_exitCode =
          fail(Failure{.what = counted(m_rejects.count(), "row was", "rows were").toStdString() +
                               " not taken in; " + m_rejects.path().string() + " says which and why."});
    }
  }

  const v1::Settings& settings() const { return m_host->dispatcher().house().settings.get(); }

  OrdersOptions m_options;
  const bool m_isOnScreen = app::isErrorStreamOnScreen();
  host::SystemClock m_real;
  imports::HistoryClock m_clock{m_real};
  imports::Rejects m_rejects;
  std::unique_ptr<host::Host> m_host;
  std::optional<imports::OrderBook> m_book;
  std::optional<imports::HistoryImport> m_import;
  std::chrono::microseconds m_began{0};
  QTimer m_timer;
  ExitCode m_exitCode = ExitCode::Ok;
};

ExitCode carryOutImportOrders(const QCommandLineParser& parser) {
  auto options = ordersOptions(parser);
  return options ? OrdersProgramme(*std::move(options)).run() : fail(options.error());
}

} // namespace

Command importOrdersCommand() {
  return {"import orders", "Brings the orders of past years in, each at its own time.", 0,
          declareImportOrders, carryOutImportOrders};
}

} // namespace comanda::cli
