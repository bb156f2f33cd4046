// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/paper/paper_text.h"

#include "domain/values/timestamp.h"

#include <QDate>
#include <QDateTime>
#include <cstdlib>

namespace comanda::reports {
namespace {

constexpr const char* kMinus = "\u2212";
constexpr const char* kNoBreak = "\u00a0";

QLocale figuresIn(const std::string& language) {
  const QLocale locale(QString::fromStdString(language));
  // The typeface has no other digits, and QLocale takes a language that it does not know for that of this
  // computer.
  const bool isKnown = locale.bcp47Name().section(u'-', 0, 0) ==
                       QString::fromStdString(language).section(u'-', 0, 0).section(u'_', 0, 0);
  return isKnown && locale.zeroDigit() == QStringLiteral("0") ? locale : QLocale(QLocale::English);
}

QDate dateIn(std::chrono::year_month_day day) {
  return QDate(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
               static_cast<int>(static_cast<unsigned>(day.day())));
}

std::string english(QDate day, const char* format) {
  return QLocale(QLocale::English).toString(day, QLatin1String(format)).toStdString();
}

} // namespace

PaperText::PaperText(const Letterhead& letterhead)
    : m_locale(figuresIn(letterhead.language)),
      m_moneyDecimals(letterhead.currencyExponent),
      m_zone(QByteArray::fromStdString(letterhead.timeZone)) {}

std::string PaperText::count(std::int64_t number) const {
  return fraction(number, 0);
}

std::string PaperText::money(std::int64_t minorUnits) const {
  return fraction(minorUnits, m_moneyDecimals);
}

std::string PaperText::milli(std::int64_t thousandths) const {
  constexpr std::int64_t kToTenths = 100;
  const std::int64_t half = thousandths < 0 ? -kToTenths / 2 : kToTenths / 2;
  return fraction((thousandths + half) / kToTenths, 1);
}

std::string PaperText::ratio(std::int64_t thousandths) const {
  constexpr std::int64_t kToHundredths = 10;
  return fraction((thousandths + kToHundredths / 2) / kToHundredths, 2) + kNoBreak + "×";
}

std::string PaperText::share(std::int64_t partsPerMillion) const {
  constexpr std::int64_t kToTenths = 1'000;
  return fraction((partsPerMillion + kToTenths / 2) / kToTenths, 1) + kNoBreak + "%";
}

std::string PaperText::rate(std::int64_t partsPerMillion) const {
  constexpr std::int64_t kTen = 10;
  std::int64_t rest = partsPerMillion;
  int decimals = 4; // of a part per million in per cent
  for (; decimals > 0 && rest % kTen == 0; --decimals) {
    rest /= kTen;
  }
  return fraction(rest, decimals) + kNoBreak + "%";
}

std::string PaperText::seconds(std::int64_t seconds) const {
  constexpr std::int64_t kMinute = 60, kTen = 10;
  const std::int64_t rest = seconds % kMinute;
  return count(seconds / kMinute) + (rest < kTen ? ":0" : ":") + std::to_string(rest);
}

std::string PaperText::time(const google::protobuf::Timestamp& at) const {
  return wall(at, "d MMM HH:mm");
}

std::string PaperText::clock(const google::protobuf::Timestamp& at) const {
  return wall(at, "HH:mm");
}

std::string PaperText::wall(const google::protobuf::Timestamp& at, const char* format) const {
  const QDateTime utc = QDateTime::fromSecsSinceEpoch(at.seconds(), Qt::UTC);
  const QDateTime local = m_zone.isValid() ? utc.addSecs(m_zone.offsetFromUtc(utc)) : utc;
  return QLocale(QLocale::English).toString(local, QLatin1String(format)).toStdString();
}

// A whole number of the smallest unit, with its last digits behind the point.
std::string PaperText::fraction(std::int64_t number, int decimals) const {
  constexpr std::uint64_t kTen = 10;
  const bool isNegative = number < 0;
  const std::uint64_t size =
      isNegative ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
  std::uint64_t unit = 1;
  for (int i = 0; i < decimals; ++i) {
    unit *= kTen;
  }
  std::string text = isNegative ? kMinus : "";
  text += m_locale.toString(static_cast<qulonglong>(size / unit)).toStdString();
  if (decimals > 0) {
    const std::string rest = std::to_string(size % unit);
    text += m_locale.decimalPoint().toStdString() +
            std::string(static_cast<std::size_t>(decimals) - rest.size(), '0') + rest;
  }
  return text;
}

std::string dayWords(const std::string& date) {
  const auto day = values::parseDate(date);
  return day ? english(dateIn(*day), "ddd d MMM yyyy") : date;
}

std::string longDay(std::chrono::year_month_day day) {
  return english(dateIn(day), "d MMMM yyyy");
}

std::string periodWords(std::chrono::year_month_day first, std::chrono::year_month_day last) {
  if (first == last) {
    return english(dateIn(first), "dddd, ") + longDay(first);
  }
  if (first.year() != last.year()) {
    return longDay(first) + " – " + longDay(last);
  }
  return first.month() == last.month() ? english(dateIn(first), "d") + "–" + longDay(last)
                                       : english(dateIn(first), "d MMMM") + " – " + longDay(last);
}

std::string momentWords(values::LocalTime at) {
  constexpr int kHourMinutes = 60;
  const int minute = values::minuteOfDay(at);
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return longDay(values::dateOf(at)) + " at " + two(minute / kHourMinutes) + ":" + two(minute % kHourMinutes);
}

} // namespace comanda::reports
