// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/query.pb.h"
#include "server/journal/error.h"
#include "server/journal/secret_key.h"
#include "server/reports/house_words.h"

#include <QObject>
#include <QThread>
#include <filesystem>
#include <functional>

namespace comanda::reports {

/// Answers questions from the read tables and the journal, on threads and read-only connections of its own,
/// so that no report ever delays an order. What reads every line of its days (GetBaskets; GetPerformance and
/// GetKitchenTimes of more than a month) has a thread to itself, one at a time, so that it delays no other
/// report either. Made, called and destroyed on the host
/// thread, where it calls back.
class Reports : public QObject {
public:
  using OnAnswer = std::function<void(v1::Answer)>;
  using OnTrouble = std::function<void(const journal::Error&)>;

  /// Questions that wait at most; the next one is refused as OVERLOADED.
  static constexpr int kWaitingMax = 64;
  static constexpr int kSlowWaitingMax = 8; ///< Of those that take seconds.

  /// Opens nothing yet: the journal of this folder need only be there when the first question comes.
  Reports(const std::filesystem::path& folder, const journal::Key& key);
  /// Questions that wait are not answered any more.
  ~Reports() override;

  /// Every question but GetDigest and GetDaySoFar, which the house answers; of the journal what `audience`
  /// may see; `words` are those of wordsFor (without them categories and people have no names). The query's
  /// form was checked already (contract::validate); what it lacks besides (query_form.h) is refused as
  /// MALFORMED with the field, an answer that cannot be read from the disk as READ_ONLY with a plain
  /// sentence.
  void answer(const v1::Query& query, v1::Audience audience, OnAnswer onAnswer, HouseWords words = {});

  /// Told of every answer that could not be read, with the detail that the asker does not get. Set once.
  void onTrouble(OnTrouble onTrouble) { m_onTrouble = std::move(onTrouble); }

private:
  class Worker;

  struct Lane {
    Lane(const std::filesystem::path& folder, const journal::Key& key, const QString& name);
    ~Lane();
    QThread thread;
    Worker* worker; ///< Lives on the thread, deleted there.
    int waiting = 0;
  };

  OnTrouble m_onTrouble;
  Lane m_quick;
  Lane m_slow;
};

} // namespace comanda::reports
