// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/link_client.h"
#include "domain/house.h"

#include <QObject>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace comanda::evening {

/// What can be verified of a host's journal from outside: reads it through the front door from its first
/// event on, as far as the asker may see it, lets it happen in an empty house, and compares that with the
/// house that the host shows. Lives on the main thread.
class JournalReplay : public QObject {
public:
  struct Report {
    std::uint64_t events = 0;        ///< That the asker may see.
    std::vector<std::string> broken; ///< Sentences; empty where the two are the same.
  };
  using OnReport = std::function<void(Report)>;

  /// `office` may read the journal, and outlives this.
  JournalReplay(link::LinkClient& office, OnReport onReport)
      : m_office(office),
        m_onReport(std::move(onReport)) {}

  /// Told of every page that came in.
  void onPage(std::function<void()> onPage) { m_onPage = std::move(onPage); }
  void start() { readOn(); }

private:
  void readOn();
  void take(const v1::Answer& answer);
  void compare();
  void compared(const v1::Answer& answer);
  void fail(std::string sentence);

  link::LinkClient& m_office;
  OnReport m_onReport;
  std::function<void()> m_onPage;
  domain::House m_house;
  std::uint64_t m_readTo = 0; ///< The journal's event up to which it was read.
  Report m_report;
  int m_attemptsLeft = 100; ///< At meeting a host that goes on meanwhile.
};

} // namespace comanda::evening
