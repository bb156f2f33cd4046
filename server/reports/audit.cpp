// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/audit.h"

#include "comanda/v1/event.pb.h"
#include "domain/contract/options.h"
#include "domain/values/assert.h"
#include "domain/values/timestamp.h"
#include "server/journal/database.h"
#include "server/journal/row.h"
#include "server/reports/audit_windows.h"
#include "server/reports/journal_page.h"
#include "server/reports/positive_number.h"
#include "server/reports/sql.h"

#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace comanda::reports {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using journal::Database;
using journal::Result;
using journal::Statement;

const google::protobuf::OneofDescriptor& bodies() {
  return *v1::Event::descriptor()->FindOneofByName("body");
}

// Whether some text of the message is one of these ids. Events are our own and nested a few times at most.
bool namesOneOf(const Message& message, const std::set<std::string>& ids) {
  const google::protobuf::Reflection& reflection = *message.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection.ListFields(message, &fields);
  std::string scratch;
  return std::ranges::any_of(fields, [&](const FieldDescriptor* field) {
    const int size = field->is_repeated() ? reflection.FieldSize(message, field) : 1;
    for (int i = 0; i < size; ++i) {
      if (field->cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
        if (ids.contains(field->is_repeated()
                             ? reflection.GetRepeatedStringReference(message, field, i, &scratch)
                             : reflection.GetStringReference(message, field, &scratch))) {
          return true;
        }
      } else if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
        if (namesOneOf(field->is_repeated() ? reflection.GetRepeatedMessage(message, field, i)
                                            : reflection.GetMessage(message, field),
                       ids)) {
          return true;
        }
      }
    }
    return false;
  });
}

bool bodyNamesOneOf(const v1::Event& event, const std::set<std::string>& ids) {
  const google::protobuf::Reflection& reflection = *event.GetReflection();
  const FieldDescriptor* body = reflection.GetOneofFieldDescriptor(event, &bodies());
  return body != nullptr && namesOneOf(reflection.GetMessage(event, body), ids);
}

// Fills one page, newest event first.
class PageFiller {
public:
  PageFiller(const v1::GetAudit& query, v1::Audience audience, const std::set<std::string>& ids)
      : m_query(query),
        m_audience(audience),
        m_ids(ids),
        m_limit(query.limit() == 0 ? kAuditEntriesPerPage : query.limit()) {}

  /// The events of a window that lie before the cursor and within what may be looked at.
  Result<void> scan(Database& database, const SeqWindow& window, std::int64_t cursor) {
    const std::int64_t before = std::min(window.before, cursor);
    if (isDone() || before <= window.low) {
      return {};
    }
    const std::int64_t low = std::max(window.low, before - m_budget);
    m_budget -= before - low;
    auto rows = database.prepare(sql::named("read_audit"));
    if (!rows) {
      return std::unexpected(std::move(rows.error()));
    }
    rows->bindInteger(1, low);
    rows->bindInteger(2, before);
    rows->bindText(3, m_query.actor_id());
    rows->bindText(4, m_query.type());
    while (!isDone()) {
      const auto isRow = rows->step();
      if (!isRow) {
        return std::unexpected(isRow.error());
      }
      if (!*isRow) {
        break;
      }
      if (auto taken = take(*rows, database); !taken) {
        return taken;
      }
    }
    if (!isDone() && m_budget == 0) {
      endBefore(low);
    }
    return {};
  }

  v1::AuditPage page(std::int64_t oldestSeq) {
    if (m_endedBefore > oldestSeq) {
      m_page.set_next_cursor(std::to_string(m_endedBefore));
    }
    return std::move(m_page);
  }

private:
  bool isDone() const { return m_endedBefore != 0; }
  void endBefore(std::int64_t seq) { m_endedBefore = seq; }

  Result<void> take(const Statement& columns, const Database& database) {
    const std::int64_t seq = columns.integer(0);
    auto event = journal::eventWithoutPersons({.seq = seq,
                                               .epoch = columns.integer(1),
                                               .atUs = columns.integer(2),
                                               .deviceId = columns.text(3),
                                               .actorId = columns.text(4),
                                               .commandId = columns.text(5),
                                               .payloadHash = {},
                                               .type = columns.text(6),
                                               .stored = columns.blob(7),
                                               .hash = {}});
    if (!event) {
      return std::unexpected(journal::damagedRow(database.path(), seq, event.error().what));
    }
    if (!isWanted(*event)) {
      return {};
    }
    if (!contract::maySee(m_audience, contract::audienceOf(*event))) {
      event->clear_body();
    }
    m_bytes += event->ByteSizeLong();
    const bool isFull =
        m_page.items_size() == m_limit || (m_page.items_size() > 0 && m_bytes > kPageBytesMax);
    if (isFull) {
      endBefore(seq + 1);
      return {};
    }
    v1::AuditEntry& entry = *m_page.add_items();
    entry.set_type(std::string(columns.text(6)));
    *entry.mutable_event() = *std::move(event);
    return {};
  }

  bool isWanted(const v1::Event& event) const {
    const auto wall = values::fromTimestamp(event.at()) + std::chrono::minutes(event.utc_offset_minutes());
    const auto day = std::chrono::floor<std::chrono::days>(wall);
    const auto from = values::parseDate(m_query.from());
    const auto to = values::parseDate(m_query.to());
    return (!from || day >= std::chrono::sys_days(*from)) && (!to || day <= std::chrono::sys_days(*to)) &&
           (m_ids.empty() || bodyNamesOneOf(event, m_ids));
  }

  const v1::GetAudit& m_query;
  v1::Audience m_audience;
  const std::set<std::string>& m_ids;
  int m_limit;
  std::int64_t m_budget = kAuditEventsPerPageMax; ///< Events that may still be looked at.
  std::size_t m_bytes = 0;
  std::int64_t m_endedBefore = 0; ///< Where the next page goes on; 0 while this one is not ended.
  v1::AuditPage m_page;
};

} // namespace

std::optional<std::int64_t> parseAuditCursor(std::string_view cursor) {
  return cursor.empty() ? std::numeric_limits<std::int64_t>::max() : positiveNumber(cursor);
}

bool isEventName(std::string_view name) {
  for (int i = 0; i < bodies().field_count(); ++i) {
    if (bodies().field(i)->message_type()->name() == name) {
      return true;
    }
  }
  return false;
}

Result<v1::AuditPage> auditPage(Database& database, const v1::GetAudit& query, v1::Audience audience) {
  const auto cursor = parseAuditCursor(query.cursor());
  COMANDA_ASSERT(cursor.has_value(), "a cursor that was not checked");
  const auto found = auditWindows(database, query);
  if (!found) {
    return std::unexpected(found.error());
  }
  PageFiller filler(query, audience, found->ids);
  for (const SeqWindow& window : found->windows) {
    if (auto scanned = filler.scan(database, window, *cursor); !scanned) {
      return std::unexpected(std::move(scanned.error()));
    }
  }
  return filler.page(found->windows.empty() ? 0 : found->windows.back().low);
}

} // namespace comanda::reports
