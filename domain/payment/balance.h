// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/payment.pb.h"
#include "domain/values/money.h"

#include <string_view>

/// What is paid of a bill and what is open, and whether its figures agree. One place for host, terminals and
/// checks.
namespace comanda::payment {

/// The most payments on one bill. The last one must settle it.
inline constexpr int kPaymentsMax = 200;

/// The most refunds of one payment. The last one must give back all that is left.
inline constexpr int kRefundsMax = 100;

/// What the payments took off the bill, refunds not counted: the sum of their amounts, without tips and
/// rounding.
values::Money paidAmount(const v1::Bill& bill);

/// What was given back of that.
values::Money refundedAmount(const v1::Bill& bill);

/// What is still kept of the money that was handed over for this payment, change and refunds taken off, as
/// coins and notes: amount, tip and rounding.
values::Money cashKept(const v1::Payment& payment);

/// Whether everything that was ever paid for the bill was given back, tips too. So it is for one that nobody
/// paid.
bool isAllGivenBack(const v1::Payment& payment);
bool isAllGivenBack(const v1::Bill& bill);

/// What is still to be paid: of a bill that is due, the total less what was paid and not given back (a part
/// payment that was refunded is owed again). Nothing of a bill that is paid, whatever was refunded since, or
/// voided.
values::Money openAmount(const v1::Bill& bill);

/// How much of this payment may still be refunded, of its amount and of its tip.
values::Money refundableAmount(const v1::Payment& payment);
values::Money refundableTip(const v1::Payment& payment);

/// The first thing that does not agree among the bill's figures, in English; empty for a bill in order.
/// Checked, but for what journals of earlier programs did otherwise:
/// - every figure is within its range;
/// - the lines and the exclusive taxes on top of them make the total;
/// - net + tax == gross in every tax bucket, and the gross sums make the total;
/// - for every payment: tendered == amount + tip + rounding + change, change >= 0 and for cash only, rounding
///   for cash only, refunds no more than was taken and as much as its refunds come to, and nothing more
///   handed back than was handed over (all of it, where nothing is left of amount and tip);
/// - payments and what is open make the total: paid - refunded + open == total of a due bill,
///   paid - refunded <= total <= paid of a paid one (refunds may come before and after the last payment),
///   everything given back of a voided one.
std::string_view imbalanceOf(const v1::Bill& bill);

} // namespace comanda::payment
