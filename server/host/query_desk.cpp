// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/host/query_desk.h"

#include "domain/closing/report.h"
#include "domain/contract/options.h"
#include "domain/contract/validate.h"
#include "domain/staff/permission_matrix.h"
#include "server/host/outcomes.h"

#include <utility>

namespace comanda::host {
namespace {

v1::Answer refusedAnswer(v1::Refused refusal) {
  v1::Answer answer;
  *answer.mutable_refused() = std::move(refusal);
  return answer;
}

} // namespace

void QueryDesk::ask(const Identity& identity, const v1::Query& query, OnAnswer onAnswer) {
  if (const auto violations = contract::validate(query); !violations.empty()) {
    v1::Refused malformed = refused(v1::MALFORMED);
    malformed.mutable_violations()->Assign(violations.begin(), violations.end());
    onAnswer(refusedAnswer(std::move(malformed)));
    return;
  }
  const v1::Permission permission = contract::permissionOf(query);
  if (!staff::isPermitted(m_dispatcher.house(), identity.staffId, permission)) {
    onAnswer(refusedAnswer(refused(v1::NOT_PERMITTED, "", v1::Permission_Name(permission) + " is needed")));
  } else if (query.has_get_digest()) {
    answerDigest(identity, query.get_digest(), std::move(onAnswer));
  } else if (query.has_get_day_so_far()) {
    v1::Answer answer;
    *answer.mutable_day_report() = closing::reportSoFar(m_dispatcher.house());
    answerWhenDurable(std::move(answer), std::move(onAnswer));
  } else {
    const v1::Audience audience = staff::audienceOf(m_dispatcher.house(), identity.staffId);
    m_reports.answer(query, audience, std::move(onAnswer), reports::wordsFor(query, m_dispatcher.house()));
  }
}

void QueryDesk::print(const v1::Query& query, std::unique_ptr<google::protobuf::Message> report,
                      values::LocalTime madeAt, OnPrinted onPrinted) {
  if (m_printer == nullptr) {
    m_printer = std::make_unique<reports::Printer>();
  }
  m_printer->print({.report = std::move(report),
                    .query = query,
                    .letterhead = reports::letterheadOf(m_dispatcher.house(), madeAt)},
                   std::move(onPrinted));
}

void QueryDesk::answerDigest(const Identity& identity, const v1::GetDigest& query, OnAnswer onAnswer) {
  const domain::House& house = m_dispatcher.house();
  if (!contract::maySee(staff::audienceOf(house, identity.staffId), query.audience())) {
    onAnswer(refusedAnswer(refused(v1::NOT_PERMITTED, "get_digest.audience", "is more than you may see")));
    return;
  }
  v1::Answer answer;
  *answer.mutable_digest() = m_views.digest(query.audience());
  answerWhenDurable(std::move(answer), std::move(onAnswer));
}

void QueryDesk::answerWhenDurable(v1::Answer answer, OnAnswer onAnswer) {
  m_dispatcher.whenDurable(
      [answer = std::move(answer), onAnswer = std::move(onAnswer)](Durability durability) {
        switch (durability) {
        case Durability::Durable: return onAnswer(answer);
        case Durability::Lost: return onAnswer(refusedAnswer(refused(v1::READ_ONLY)));
        case Durability::Overloaded: return onAnswer(refusedAnswer(refused(v1::OVERLOADED)));
        }
      });
}

} // namespace comanda::host
