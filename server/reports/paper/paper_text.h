// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/reports/paper/letterhead.h"

#include <google/protobuf/timestamp.pb.h>

#include <QLocale>
#include <QTimeZone>
#include <chrono>
#include <cstdint>
#include <string>

namespace comanda::reports {

/// Figures, days and times as people write them. Figures are written as in the restaurant's first language
/// (English where it does not use the digits 0 to 9), dates in English as all words are. Any thread.
class PaperText {
public:
  explicit PaperText(const Letterhead& letterhead);

  std::string count(std::int64_t number) const;          ///< "12,345"
  std::string money(std::int64_t minorUnits) const;      ///< "12,345.60"; the currency is said once.
  std::string milli(std::int64_t thousandths) const;     ///< One decimal: "12.3"
  std::string ratio(std::int64_t thousandths) const;     ///< "1.25 ×"
  std::string share(std::int64_t partsPerMillion) const; ///< "12.5 %"
  std::string rate(std::int64_t partsPerMillion) const;  ///< As few decimals as are exact: "10 %", "8.875 %"
  std::string seconds(std::int64_t seconds) const;       ///< "7:05"
  /// By the clock on the restaurant's wall: "14 Mar 19:05", "19:05".
  std::string time(const google::protobuf::Timestamp& at) const;
  std::string clock(const google::protobuf::Timestamp& at) const;

private:
  std::string wall(const google::protobuf::Timestamp& at, const char* format) const;
  std::string fraction(std::int64_t number, int decimals) const;

  QLocale m_locale;
  int m_moneyDecimals;
  QTimeZone m_zone;
};

/// "Sat 14 Mar 2026"; what is no date as it is.
std::string dayWords(const std::string& date);
/// "14 March 2026"
std::string longDay(std::chrono::year_month_day day);
/// "1–31 January 2015", "28 December 2014 – 3 January 2015", one day as such.
std::string periodWords(std::chrono::year_month_day first, std::chrono::year_month_day last);
/// "22 November 2026 at 14:05"
std::string momentWords(values::LocalTime at);

} // namespace comanda::reports
