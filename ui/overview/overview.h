// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/terminal.h"

#include <QObject>
#include <QString>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace comanda::ui_overview {

/// The restaurant at a glance, from the live house: what the running business day has brought in so far, what
/// is open, how the kitchen does, and what somebody should look into.
class Overview : public QObject {
  Q_OBJECT

public:
  static constexpr std::size_t kHours = 24;
  using Hours = std::array<std::int64_t, kHours>; ///< By the hour on the wall in which a bill was issued.

  struct Exception {
    enum class Kind { Void, Refund, Late };
    Kind kind = Kind::Void;
    QString title;
    QString details;
    std::string orderId; ///< To look at; empty where it is gone.

    bool operator==(const Exception&) const = default;
  };
  struct Seller {
    std::string itemId;
    QString name;
    int portions = 0;
    std::int64_t amount = 0;

    bool operator==(const Seller&) const = default;
  };
  struct State {
    std::int64_t sales = 0;           ///< Of paid bills, less what was given back. Minor units.
    std::optional<int> changePercent; ///< On the same day of last week, until this time of the day.
    int covers = 0;                   ///< Guests at tables.
    std::int64_t perCover = 0;        ///< What a guest at a table orders.
    int openChecks = 0;
    std::int64_t openAmount = 0;       ///< Of open checks, less what was paid of them.
    std::optional<int> kitchenSeconds; ///< The median of today's tickets, from sent to ready.
    QString lateStation;               ///< With the oldest late ticket.
    int ticketsWaiting = 0;
    int ticketsLate = 0;
    Hours today{};
    Hours lastWeek{};
    std::vector<Exception> exceptions; ///< Late tickets, the oldest first; refunds and voids, the last first.
    std::vector<Seller> sellers;       ///< The best first.
  };
  static constexpr std::size_t kExceptionsMax = 6;
  static constexpr std::size_t kLateMax = 3;
  static constexpr std::size_t kSellersMax = 5;

  explicit Overview(models::Terminal& terminal, QObject* parent = nullptr);

  State state() const;
  QString money(std::int64_t minorUnits) const;
  /// What there is room for at a glance: kLateMax late tickets, and with refunds and voids kExceptionsMax.
  static std::vector<Exception> foremost(const std::vector<Exception>& all);

Q_SIGNALS:
  void changed();

private:
  void addBills(State& state) const;
  void addOrders(State& state) const;
  void addTickets(State& state) const;

  models::Terminal& m_terminal;
};

} // namespace comanda::ui_overview
