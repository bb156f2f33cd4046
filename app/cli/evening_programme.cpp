// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evening_programme.h"

#include "app/cli/admin_password.h"
#include "app/cli/command.h"
#include "app/cli/counted.h"
#include "app/evening/own_venue.h"
#include "app/evening/remote_venue.h"
#include "server/journal/store.h"
#include "server/journal/verify.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>
#include <cstdio>
#include <optional>

namespace comanda::cli {
namespace {

using app::ExitCode;

constexpr int kShowEveryMs = 500;
constexpr int kColumnWidth = 10;

// An amount in minor units of a currency that has so many of them to the unit: 10 to the power of `exponent`.
QString money(std::int64_t minor, int exponent) {
  QString digits = QString::number(std::abs(minor)).rightJustified(exponent + 1, QLatin1Char('0'));
  if (exponent > 0) {
    digits.insert(digits.size() - exponent, QLatin1Char('.'));
  }
  return minor < 0 ? QLatin1Char('-') + digits : digits;
}

// Prints what happens, and ends the event loop with the evening.
class Programme : public evening::Evening::Listener {
public:
  explicit Programme(QTextStream& out) : m_out(out) { m_elapsed.start(); }

  void showed(const evening::Scene& scene) override {
    m_currencyExponent = scene.currencyExponent;
    if (m_shown.isValid() && m_shown.elapsed() < kShowEveryMs) {
      return;
    }
    m_shown.start();
    const int minute = values::minuteOfDay(scene.now);
    m_out << QStringLiteral(
                 "%1:%2  guests %3  open orders %4  tickets %5  takings %6  batches %7  events %8\n")
                 .arg(minute / 60, 2, 10, QLatin1Char('0'))
                 .arg(minute % 60, 2, 10, QLatin1Char('0'))
                 .arg(scene.guests, 3)
                 .arg(scene.openOrders, 3)
                 .arg(scene.openTickets, 3)
                 .arg(money(scene.takings, scene.currencyExponent), kColumnWidth)
                 .arg(scene.tally.accepted, 6)
                 .arg(scene.events, 6);
    m_out.flush();
  }

  void troubled(const std::string& what) override { warn(QString::fromStdString(what)); }

  void ended(app::Result<evening::Reconciliation> result) override {
    m_result = std::move(result);
    QCoreApplication::quit();
  }

  const std::optional<app::Result<evening::Reconciliation>>& result() const { return m_result; }
  int currencyExponent() const { return m_currencyExponent; }
  double seconds() const { return static_cast<double>(m_elapsed.elapsed()) / 1000.0; }

private:
  QTextStream& m_out;
  QElapsedTimer m_elapsed;
  QElapsedTimer m_shown;
  int m_currencyExponent = 0;
  std::optional<app::Result<evening::Reconciliation>> m_result;
};

QString tenderName(v1::Tender tender) {
  return QString::fromStdString(v1::Tender_Name(tender)).toLower();
}

void printSales(QTextStream& out, const v1::DailySales& sales, int currencyExponent) {
  out << "\nSales of " << QString::fromStdString(sales.business_day()) << "\n";
  const auto row = [&](const QString& name, const QString& value) {
    out << "  " << name.leftJustified(24) << value.rightJustified(kColumnWidth) << "\n";
  };
  const auto amount = [currencyExponent](std::int64_t minor) { return money(minor, currencyExponent); };
  row(QStringLiteral("orders closed"), QString::number(sales.orders_closed()));
  row(QStringLiteral("orders cancelled"), QString::number(sales.orders_cancelled()));
  row(QStringLiteral("covers"), QString::number(sales.covers()));
  row(QStringLiteral("bills"), QString::number(sales.bills()));
  row(QStringLiteral("lines"), amount(sales.lines_total()));
  row(QStringLiteral("total sales"), amount(sales.total_sales()));
  row(QStringLiteral("average bill"), amount(sales.average_bill()));
  row(QStringLiteral("voided"), amount(sales.voided()));
  for (const v1::TenderTotal& tender : sales.tenders()) {
    row(tenderName(tender.tender()) + QStringLiteral(", less refunds"), amount(tender.amount()));
    row(tenderName(tender.tender()) + QStringLiteral(" tips"), amount(tender.tip()));
    row(tenderName(tender.tender()) + QStringLiteral(" refunded"), amount(tender.refunded()));
  }
  for (const v1::TaxTotal& tax : sales.taxes()) {
    row(QString::fromStdString(tax.name()), amount(tax.tax()));
  }
}

void printClosings(QTextStream& out, const std::vector<v1::DayReport>& closings, int currencyExponent) {
  const auto amount = [currencyExponent](std::int64_t minor) { return money(minor, currencyExponent); };
  for (const v1::DayReport& closing : closings) {
    out << "\nZ report " << closing.number() << "\n  "
        << counted(static_cast<std::uint64_t>(closing.bills().issued()), "bill", "bills") << ", "
        << amount(closing.gross()) << " with tax\n";
    for (const v1::Drawer& drawer : closing.drawers()) {
      out << "  drawer " << QString::fromStdString(drawer.name()) << ": expected "
          << amount(drawer.expected()) << ", counted " << amount(drawer.counted()) << "\n";
    }
  }
}

void printReconciliation(QTextStream& out, const evening::Reconciliation& result, int terminals,
                         double seconds) {
  out << "\nReconciliation\n"
      << "  batches accepted " << result.tally.accepted << ", rejected by a rule " << result.tally.rejected
      << ", refused " << result.tally.refused << "\n"
      << "  events " << result.lastSeq << ", digest "
      << QString::number(result.digest, 16).rightJustified(16, QLatin1Char('0')) << ", played in "
      << QString::number(seconds, 'f', 1) << " s\n"
      << "  " << result.terminalsInStep << " of " << terminals << " terminals show what the host knows\n";
  for (const std::string& sentence : result.broken) {
    out << "  BROKEN: " << QString::fromStdString(sentence) << "\n";
  }
  if (result.broken.empty()) {
    out << "  lines = bills = payments = Z reports, everything sent was cooked and served\n";
  }
  out.flush();
}

ExitCode verified(QTextStream& out, const DataFolder& data) {
  auto key = readKey(data);
  if (!key) {
    return fail(key.error());
  }
  const auto report = journal::verify(data.folder, *key);
  if (!report) {
    return fail(report.error());
  }
  out << "  verified: chain, replay, snapshots and read tables of "
      << counted(report->events, "event", "events") << "\n";
  return ExitCode::Ok;
}

// Where the journal that is there already stands; the first evening's opening where there is none.
journal::Result<evening::Opening> openingOf(const std::filesystem::path& folder, const journal::Key& key) {
  if (!journal::Store::exists(folder)) {
    return evening::openingOf(domain::House());
  }
  auto store = journal::Store::open(folder, key);
  if (!store) {
    return std::unexpected(std::move(store.error()));
  }
  auto house = (*store)->load();
  if (!house) {
    return std::unexpected(std::move(house.error()));
  }
  return evening::openingOf(*house);
}

// Plays until the end, and prints what came out; the result is nothing where the evening has none.
app::Result<evening::Reconciliation> play(QTextStream& out, const evening::Options& options,
                                          const evening::Opening& opening, evening::Venue& venue) {
  Programme programme(out);
  evening::Evening evening(options, opening, venue, programme);
  evening.start();
  QCoreApplication::exec();
  if (!programme.result()) {
    return std::unexpected(app::Failure{.what = "The evening was broken off."});
  }
  if (*programme.result()) {
    printSales(out, (*programme.result())->sales, programme.currencyExponent());
    printClosings(out, (*programme.result())->closings, programme.currencyExponent());
    printReconciliation(out, **programme.result(), options.terminals, programme.seconds());
  }
  return *programme.result();
}

} // namespace

ExitCode playEvening(const evening::Options& options, const DataFolder& data) {
  QTextStream out(stdout);
  auto key = readOrMakeKey(data);
  if (!key) {
    return fail(key.error());
  }
  const auto opening = openingOf(data.folder, *key);
  if (!opening) {
    return fail(opening.error());
  }
  app::Result<evening::Reconciliation> result;
  {
    evening::OwnVenue venue(data.folder, *std::move(key), *opening, options.seed);
    result = play(out, options, *opening, venue);
  } // the host has stopped
  if (!result) {
    return fail(result.error());
  }
  const ExitCode isVerified = verified(out, data);
  return exitCodeOfEvening(result->broken.empty(), isVerified);
}

ExitCode exitCodeOfEvening(bool addsUp, ExitCode verified) {
  return verified == ExitCode::Ok && !addsUp ? ExitCode::CheckFailed : verified;
}

ExitCode playEveningAt(const evening::Options& options, const link::KnownHost& host,
                       const std::string& userName) {
  QTextStream out(stdout);
  std::string password = takeAdminPassword();
  if (password.empty()) {
    return misuse(QStringLiteral("Say the password of \"%1\" in the environment variable %2.")
                      .arg(QString::fromStdString(userName), QString::fromLatin1(kAdminPasswordVariable)));
  }
  const evening::Opening opening = evening::openingOf(domain::House());
  evening::RemoteVenue venue(host, {.userName = userName, .password = std::move(password)}, opening);
  const auto result = play(out, options, opening, venue);
  if (!result) {
    return fail(result.error());
  }
  if (result->replayed && result->broken.empty()) {
    out << "  verified from outside: "
        << counted(*result->replayed, "event of the host's journal, replayed, gives",
                   "events of the host's journal, replayed, give")
        << " the house it shows\n";
  }
  out << "  not verified from outside: hash chain, snapshots and read tables on the host's disk. Stop the "
         "host,\n"
         "  and say there: comanda verify --data DIR\n";
  return result->broken.empty() ? ExitCode::Ok : ExitCode::CheckFailed;
}

} // namespace comanda::cli
