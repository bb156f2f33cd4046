// SPDX-License-Identifier: GPL-3.0-or-later
// What the till shows, as plain values.
#pragma once

#include "comanda/v1/payment.pb.h"
#include "ui/till/check_split.h"

#include <QString>
#include <cstdint>
#include <vector>

namespace comanda::ui_till {

/// A check that one can choose to be paid.
struct OpenCheck {
  QString orderId;
  QString title;
  QString subtitle;
  QString amount;
  QString note; ///< "bill", "part paid".

  bool operator==(const OpenCheck&) const = default;
};

/// A line of the check.
struct CheckLine {
  QString id;
  int quantity = 0;
  QString name;
  QString details;
  QString amount;
  QString note; ///< "paid", "on a bill", "not sent".
  bool isVoid = false;
  bool canTick = false;
  bool canSplit = false; ///< Some of its portions can be put on another bill.
  bool isTicked = false;
  bool isPaid = false;

  bool operator==(const CheckLine&) const = default;
};

/// A part of the check as a card.
struct PartCard {
  QString key;
  QString title;
  QString summary;
  QString amount;
  QString note; ///< "paid · card", "12.00 open".
  bool isPaid = false;
  bool isChosen = false;

  bool operator==(const PartCard&) const = default;
};

struct PaymentRow {
  QString paymentId;
  QString billId;
  QString title;
  QString subtitle;
  QString amount;
  bool canRefund = false;
  bool isGivenBack = false;

  bool operator==(const PaymentRow&) const = default;
};

struct QuickAmount {
  std::int64_t minorUnits = 0;
  QString text;

  bool operator==(const QuickAmount&) const = default;
};

/// Which figure the keypad writes.
enum class Entry { Amount, Given, Tip };

struct TillView {
  enum class Phase {
    Choosing, ///< No check: a list of those that are open.
    Paying,
    Paid, ///< Nothing is open: it can be closed.
    Over, ///< Closed, cancelled or unknown by now.
  };

  Phase phase = Phase::Choosing;
  QString title;
  std::vector<OpenCheck> checks;

  Split split = Split::Whole;
  int ways = 2;
  std::vector<PartCard> parts;
  std::vector<CheckLine> lines;
  std::vector<PaymentRow> payments;
  QString sums; ///< "Total 73.00 · incl. tax 6.64 · paid 14.62".
  QString open; ///< "58.38 open".

  QString dueTitle; ///< "Seat 1", "Share 1 of 3".
  QString due;
  v1::Tender tender = v1::CASH;
  Entry entry = Entry::Given;
  QString amount;
  QString given;
  QString tip;
  QString result; ///< "Change 7.87", "12.13 stays open".
  bool isResultGood = true;
  bool isResultChange = false;
  std::vector<QuickAmount> quick;
  QString primary;
  bool canPay = false;
  bool isUnderWay = false;
  QString notice; ///< Why it cannot be paid yet.
  bool noticeLeadsToOrder = false;
  QString taken; ///< What was done last: "22.13 taken in cash".
  QString change;
  bool canIssue = false; ///< A bill can be made of it without taking money.
  bool canVoid = false;
  QString billId;
  QString billNumber;

  bool operator==(const TillView&) const = default;
};

} // namespace comanda::ui_till
