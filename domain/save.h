// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/contract/same.h"
#include "domain/decision.h"
#include "domain/values/registry.h"

namespace comanda::domain {

/// The house says yes to a record that is added or replaced: one event, or none where the very same record is
/// there already. `recordIn` gives the place of the record in an event, which it thereby makes the event of
/// its saving.
template <class Record, class RecordIn>
Approval save(const values::Registry<Record>& records, const Record& record, RecordIn recordIn) {
  Approval approval{.events = {}, .subjectId = record.id()};
  const Record* old = records.find(record.id());
  if (old == nullptr || !contract::same(*old, record)) {
    *recordIn(approval.events.emplace_back()) = record;
  }
  return approval;
}

} // namespace comanda::domain
