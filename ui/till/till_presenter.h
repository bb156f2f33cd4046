// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/approval/approval_presenter.h"
#include "ui/models/terminal.h"
#include "ui/till/receipt.h"
#include "ui/till/reckoning.h"
#include "ui/till/till_view.h"

#include <QObject>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace comanda::shell {
class Navigator;
}

namespace comanda::ui_till {

/// A check on its way to being paid: what is owed, how it is parted, what is handed over. What was typed
/// stays until the host has taken it.
class TillPresenter : public QObject {
  Q_OBJECT

public:
  /// Both outlive this.
  TillPresenter(models::Terminal& terminal, shell::Navigator& navigator, QObject* parent = nullptr);

  const TillView& view() const { return m_view; }

  /// Begins with another check; without one there is a list to choose from. How a check is parted is known
  /// again when it is come back to.
  void open(const QString& orderId);
  void setSplit(Split split);
  /// How many shares are still to be paid, 1 to 20.
  void setWays(int ways);
  void choosePart(const QString& key);
  void tickLine(const QString& lineId);
  /// So many portions of a line become a line of their own, to be paid apart.
  void splitLine(const QString& lineId, int portions);

  /// Another one than before begins with nothing given.
  void setTender(v1::Tender tender);
  void setEntry(Entry entry);
  void type(const QString& digits);
  void erase();
  void clearEntry();
  /// A quick amount: handed over.
  void give(std::int64_t minorUnits);

  /// The one next thing: takes the payment, or closes the check that is paid. Not right after the last one
  /// was answered: a double tap is one tap.
  void act();
  /// Makes a bill of the chosen part without taking money.
  void issueBill();
  /// Voids this bill, whatever is chosen by now.
  void voidBill(const QString& billId, const QString& reason);
  /// So much of a payment goes back the way it came.
  void refund(const QString& paymentId, std::int64_t minorUnits, const QString& reason);
  /// What is left of a payment to be given back.
  std::int64_t refundable(const QString& paymentId) const;
  QString money(std::int64_t minorUnits) const;
  /// "Give back 22.13 in cash".
  QString backText(const QString& paymentId, std::int64_t minorUnits) const;

  /// Whether whoever works here may do these; otherwise somebody has to approve the wish.
  bool mayVoid() const;
  bool mayRefund() const;
  ui_approval::Wish voidWish(const QString& billId, const QString& title, const QStringList& reasons) const;
  ui_approval::Wish refundWish(const QString& paymentId, std::int64_t minorUnits, const QStringList& reasons);
  /// A wish was carried out.
  void approved(const QString& by);
  void backToOrder();
  /// What would be printed of the chosen part as it is now.
  std::vector<ReceiptLine> receipt() const;
  /// Nobody looks any more: what the host answers from now on moves nobody away from where they are.
  void leave();

Q_SIGNALS:
  void changed();
  void refused(const QString& sentence);
  /// Something was done, in words.
  void done(const QString& text);

private:
  struct Typed {
    std::int64_t amount = 0;
    std::int64_t given = 0;
    std::int64_t tip = 0;
  };

  struct Parting {
    Split split = Split::Whole;
    int ways = 2;
  };

  void rebuild();
  void chooseWhatIsOpen();
  void showCheck(const v1::Order& order);
  void showSums();
  void showHanding();
  void showPrimary(const Reckoning& reckoned);
  void showResult(const Reckoning& reckoned);

  const v1::Order* order() const;
  const Part* chosen() const;
  Handing handing() const;
  std::int64_t wanted(const Part& part) const;
  std::int64_t& entered();
  void takePayment(const Part& part, const Reckoning& reckoned);
  void payShare(const std::string& orderId);
  void closeOrder();
  bool isJustSettled() const;
  v1::Command issueCommand(const Part& part, const std::string& billId) const;
  void submit(std::vector<v1::Command> commands, std::function<void()> onAccepted);

  models::Terminal& m_terminal;
  shell::Navigator& m_navigator;
  TillView m_view;
  std::string m_orderId;
  std::vector<Part> m_parts; ///< Of the house as it is now.
  std::string m_chosen;
  std::set<std::string> m_ticked;
  Split m_split = Split::Whole;
  int m_ways = 2;
  v1::Tender m_tender = v1::CASH;
  Entry m_entry = Entry::Given;
  Typed m_typed;
  QString m_taken;
  QString m_change;
  std::map<std::string, Parting> m_partings;  ///< Of checks that were left, by order.
  std::string m_closing;                      ///< The order that is closed and waited for.
  std::optional<values::Instant> m_settledAt; ///< When the last payment was taken or check closed.
  bool m_isUnderWay = false;
};

} // namespace comanda::ui_till
