// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/reports.h"

#include "domain/values/instant.h"
#include "server/host/outcomes.h"
#include "server/reports/report_reader.h"

#include <QMetaObject>
#include <string>
#include <utility>

namespace comanda::reports {
namespace {

using journal::Result;

v1::Answer answerOf(v1::Refused refused) {
  v1::Answer answer;
  *answer.mutable_refused() = std::move(refused);
  return answer;
}

constexpr int kQuickDaysMax = 31;

// Dates of this form; whether they are in order is found out later.
bool isLong(const std::string& from, const std::string& to) {
  const auto first = values::parseDate(from);
  const auto last = values::parseDate(to);
  return first && last &&
         std::chrono::sys_days(*last) - std::chrono::sys_days(*first) >= std::chrono::days(kQuickDaysMax);
}

// Reads every line of its days: seconds where all others take milliseconds.
bool isSlow(const v1::Query& query) {
  return query.has_get_baskets() || isLong(query.get_performance().from(), query.get_performance().to()) ||
         isLong(query.get_kitchen_times().from(), query.get_kitchen_times().to());
}

} // namespace

/// What runs on a thread of its own.
class Reports::Worker : public QObject {
public:
  Worker(const std::filesystem::path& folder, const journal::Key& key) : m_reader(folder, key) {}

  Result<v1::Answer> answer(const v1::Query& query, v1::Audience audience, const HouseWords& words) {
    return m_reader.answer(query, audience, words);
  }
  void close() { m_reader.close(); }

private:
  ReportReader m_reader;
};

Reports::Lane::Lane(const std::filesystem::path& folder, const journal::Key& key, const QString& name)
    : worker(new Worker(folder, key)) {
  thread.setObjectName(name);
  worker->moveToThread(&thread);
  QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
  thread.start();
}

Reports::Lane::~Lane() {
  thread.requestInterruption();
  QMetaObject::invokeMethod(
      worker,
      [worker = worker] {
        worker->close();
        worker->thread()->quit();
      },
      Qt::QueuedConnection);
  thread.wait();
}

Reports::Reports(const std::filesystem::path& folder, const journal::Key& key)
    : m_quick(folder, key, QStringLiteral("reports")),
      m_slow(folder, key, QStringLiteral("long reports")) {}

Reports::~Reports() = default;

void Reports::answer(const v1::Query& query, v1::Audience audience, OnAnswer onAnswer, HouseWords words) {
  Lane& lane = isSlow(query) ? m_slow : m_quick;
  if (lane.waiting >= (isSlow(query) ? kSlowWaitingMax : kWaitingMax)) {
    onAnswer(answerOf(host::refused(v1::OVERLOADED, "", "too many questions are waiting")));
    return;
  }
  ++lane.waiting;
  QMetaObject::invokeMethod(
      lane.worker,
      [this, &lane, worker = lane.worker, query, audience, onAnswer = std::move(onAnswer),
       words = std::move(words)]() mutable {
        if (worker->thread()->isInterruptionRequested()) {
          return;
        }
        QMetaObject::invokeMethod(
            this,
            [this, &lane, answer = worker->answer(query, audience, words),
             onAnswer = std::move(onAnswer)]() mutable {
              --lane.waiting;
              if (!answer && m_onTrouble) {
                m_onTrouble(answer.error());
              }
              onAnswer(answer ? *std::move(answer) : answerOf(host::unreadable(answer.error())));
            },
            Qt::QueuedConnection);
      },
      Qt::QueuedConnection);
}

} // namespace comanda::reports
