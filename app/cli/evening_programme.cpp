// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evening_programme.h"

#include "app/cli/command.h"
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

QString money(std::int64_t minor) {
  return QStringLiteral("%1%2.%3")
      .arg(minor < 0 ? QStringLiteral("-") : QString())
      .arg(std::abs(minor) / 100)
      .arg(std::abs(minor) % 100, 2, 10, QLatin1Char('0'));
}

// Prints what happens, and ends the event loop with the evening.
class Programme : public evening::Evening::Listener {
public:
  explicit Programme(QTextStream& out) : m_out(out) { m_elapsed.start(); }

  void showed(const evening::Scene& scene) override {
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
                 .arg(money(scene.takings), kColumnWidth)
                 .arg(scene.tally.accepted, 6)
                 .arg(scene.events, 6);
    m_out.flush();
  }

  void troubled(const journal::Error& error) override { fail(error); }

  void ended(journal::Result<evening::Reconciliation> result) override {
    m_result = std::move(result);
    QCoreApplication::quit();
  }

  const std::optional<journal::Result<evening::Reconciliation>>& result() const { return m_result; }
  double seconds() const { return static_cast<double>(m_elapsed.elapsed()) / 1000.0; }

private:
  QTextStream& m_out;
  QElapsedTimer m_elapsed;
  QElapsedTimer m_shown;
  std::optional<journal::Result<evening::Reconciliation>> m_result;
};

QString tenderName(v1::Tender tender) {
  return QString::fromStdString(v1::Tender_Name(tender)).toLower();
}

void printSales(QTextStream& out, const v1::DailySales& sales) {
  out << "\nSales of " << QString::fromStdString(sales.business_day()) << "\n";
  const auto row = [&](const QString& name, const QString& value) {
    out << "  " << name.leftJustified(24) << value.rightJustified(kColumnWidth) << "\n";
  };
  row(QStringLiteral("orders closed"), QString::number(sales.orders_closed()));
  row(QStringLiteral("orders cancelled"), QString::number(sales.orders_cancelled()));
  row(QStringLiteral("covers"), QString::number(sales.covers()));
  row(QStringLiteral("bills"), QString::number(sales.bills()));
  row(QStringLiteral("lines"), money(sales.lines_total()));
  row(QStringLiteral("total sales"), money(sales.total_sales()));
  row(QStringLiteral("average bill"), money(sales.average_bill()));
  row(QStringLiteral("voided"), money(sales.voided()));
  for (const v1::TenderTotal& tender : sales.tenders()) {
    row(tenderName(tender.tender()), money(tender.amount()));
    row(tenderName(tender.tender()) + QStringLiteral(" tips"), money(tender.tip()));
    row(tenderName(tender.tender()) + QStringLiteral(" refunded"), money(tender.refunded()));
  }
  for (const v1::TaxTotal& tax : sales.taxes()) {
    row(QString::fromStdString(tax.name()), money(tax.tax()));
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
    out << "  lines = bills = payments, everything sent was cooked and served\n";
  }
  out.flush();
}

ExitCode verified(QTextStream& out, const evening::Options& options, const DataFolder& data) {
  auto key = readKey(data);
  if (!key) {
    return fail(key.error());
  }
  const auto report = journal::verify(options.folder, *key);
  if (!report) {
    return fail(report.error());
  }
  out << "  verified: chain, replay, snapshots and read tables of " << report->events << " events\n";
  return ExitCode::Ok;
}

// Where the journal that is there already stands; the first evening's opening where there is none.
journal::Result<evening::Opening> openingOf(const evening::Options& options, const journal::Key& key) {
  if (!journal::Store::exists(options.folder)) {
    return evening::openingOf(domain::House());
  }
  auto store = journal::Store::open(options.folder, key);
  if (!store) {
    return std::unexpected(std::move(store.error()));
  }
  auto house = (*store)->load();
  if (!house) {
    return std::unexpected(std::move(house.error()));
  }
  return evening::openingOf(*house);
}

} // namespace

ExitCode playEvening(const evening::Options& options, const DataFolder& data) {
  QTextStream out(stdout);
  auto key = readOrMakeKey(data);
  if (!key) {
    return fail(key.error());
  }
  const auto opening = openingOf(options, *key);
  if (!opening) {
    return fail(opening.error());
  }
  Programme programme(out);
  {
    evening::Evening evening(options, *opening, programme);
    evening.start(*std::move(key));
    QCoreApplication::exec();
  }
  if (!programme.result() || !*programme.result()) {
    return programme.result() ? fail(programme.result()->error()) : ExitCode::CheckFailed;
  }
  const evening::Reconciliation& result = **programme.result();
  printSales(out, result.sales);
  printReconciliation(out, result, options.terminals, programme.seconds());
  const ExitCode isVerified = verified(out, options, data);
  return result.broken.empty() ? isVerified : ExitCode::CheckFailed;
}

} // namespace comanda::cli
