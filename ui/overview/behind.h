// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/terminal.h"
#include "ui/overview/overview.h"

#include <QString>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace comanda::ui_overview {

/// What a number of the overview is made of, as a list. Its sums are the overview's, at the same moment.
struct NumberList {
  /// How a row is marked; most are not.
  enum class Mark { None, Good, Watch, Bad, Aside };

  struct Row {
    QString name; ///< Of its widget, for tests.
    QString title;
    QString details;
    QString value;
    QString note;
    Mark mark = Mark::None;
    QString screen;   ///< That shows more of it, and
    QString argument; ///< what that is asked for with; none: nothing is behind it.
    int hour = -1;    ///< Behind it are the bills of this hour.
    std::string item; ///< Behind it are the bills with this item.

    bool operator==(const Row&) const = default;
  };

  QString title;
  std::vector<Row> rows; ///< kRowsMax at most.
  std::size_t left = 0;  ///< How many more there would be.
  QString nothing;       ///< What is said where there are none.

  bool operator==(const NumberList&) const = default;
};

/// Makes the lists behind the numbers from the live house. On the GUI thread.
class Behind {
public:
  static constexpr std::size_t kRowsMax = 300;

  explicit Behind(const models::Terminal& terminal) : m_terminal(terminal) {}

  /// Behind "Sales today": the bills that were paid, the last one first. Of one hour, or with one item in it.
  NumberList bills(std::optional<int> hour = std::nullopt, const std::string& item = {}) const;
  /// Behind "Covers": the tables of today and what their guests ordered.
  NumberList covers() const;
  /// Behind "Open": the checks, who waits longest first, with what is still to be paid.
  NumberList openChecks() const;
  /// Behind "Kitchen": each station, how long it takes and what waits there.
  NumberList stations() const;
  /// Behind the chart: each hour beside the same one a week ago.
  NumberList hours(const Overview::State& state) const;
  NumberList exceptions(const Overview::State& state) const;
  NumberList sellers(const Overview::State& state) const;

private:
  QString money(std::int64_t minorUnits) const;
  QString wallTextOf(const google::protobuf::Timestamp& at) const;
  QString placeOf(const v1::Order& order) const;

  const models::Terminal& m_terminal;
};

} // namespace comanda::ui_overview
