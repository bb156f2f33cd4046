// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evening/journal_replay.h"

#include "domain/contract/options.h"
#include "domain/evolve.h"

#include <QPointer>
#include <algorithm>

namespace comanda::evening {
namespace {

constexpr int kPageEvents = 1'000;

} // namespace

void JournalReplay::readOn() {
  v1::Query query;
  query.mutable_read_journal()->set_after_seq(m_readTo);
  query.mutable_read_journal()->set_limit(kPageEvents);
  m_office.ask(std::move(query), [self = QPointer(this)](const v1::Answer& answer) {
    if (self) {
      self->take(answer);
    }
  });
}

void JournalReplay::take(const v1::Answer& answer) {
  if (!answer.has_journal_page()) {
    fail("the host's journal could not be read: " + std::string(contract::says(answer.refused().refusal())));
    return;
  }
  const v1::JournalPage& page = answer.journal_page();
  for (const v1::Event& event : page.events()) {
    domain::evolve(m_house, event);
    ++m_report.events;
  }
  if (m_onPage) {
    m_onPage();
  }
  if (page.events().empty()) { // there is none any more that the asker may see
    m_readTo = std::max(m_readTo, page.last_seq());
    compare();
  } else {
    m_readTo = page.events().rbegin()->seq();
    readOn();
  }
}

void JournalReplay::compare() {
  v1::Query query;
  query.mutable_get_digest()->set_audience(m_office.audience());
  m_office.ask(std::move(query), [self = QPointer(this)](const v1::Answer& answer) {
    if (self) {
      self->compared(answer);
    }
  });
}

void JournalReplay::compared(const v1::Answer& answer) {
  if (answer.has_digest() && answer.digest().seq() > m_readTo && m_attemptsLeft-- > 0) {
    readOn(); // something has happened meanwhile
    return;
  }
  if (!answer.has_digest() || answer.digest().value() != domain::digest(m_house, m_office.audience())) {
    m_report.broken.emplace_back("the host's journal, replayed, does not give the house that it shows");
  }
  m_onReport(std::move(m_report));
}

void JournalReplay::fail(std::string sentence) {
  m_report.broken.push_back(std::move(sentence));
  m_onReport(std::move(m_report));
}

} // namespace comanda::evening
