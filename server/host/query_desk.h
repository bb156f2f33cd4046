// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/query.pb.h"
#include "server/host/dispatcher.h"
#include "server/host/house_views.h"
#include "server/host/identity.h"
#include "server/reports/reports.h"

#include <functional>

namespace comanda::host {

/// Answers questions: checks the form and who may ask, answers from the house what the house knows, and hands
/// the rest to the reports, which read the disk on a thread of their own. Lives on the host thread.
class QueryDesk {
public:
  using OnAnswer = std::function<void(v1::Answer)>;

  QueryDesk(Dispatcher& dispatcher, HouseViews& views, reports::Reports& reports)
      : m_dispatcher(dispatcher),
        m_views(views),
        m_reports(reports) {}

  /// `onAnswer` is called once. Whatever it tells is durable by then.
  void ask(const Identity& identity, const v1::Query& query, OnAnswer onAnswer);

private:
  void answerDigest(const Identity& identity, const v1::GetDigest& query, OnAnswer onAnswer);
  void answerWhenDurable(v1::Answer answer, OnAnswer onAnswer);

  Dispatcher& m_dispatcher;
  HouseViews& m_views;
  reports::Reports& m_reports;
};

} // namespace comanda::host
