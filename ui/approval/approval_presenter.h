// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/approval/approvals.h"
#include "ui/login/login_presenter.h"
#include "ui/models/terminal.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace comanda::ui_approval {

/// What somebody wants who may not do it themselves.
struct Wish {
  QString title; ///< "Void 1 × Steak".
  v1::Permission permission = v1::PERMISSION_UNSPECIFIED;
  QStringList reasons;
  /// Asked each time it is sent: with the reason that is given by then. One that the house refuses the second
  /// time (what is void cannot be voided, a refund's id is known), for each attempt is a login of its own.
  std::function<v1::Command(const QString& reason)> command;
};

/// An approval as it is shown.
struct ApprovalView {
  enum class Page { Reason, Person };

  Page page = Page::Reason;
  QString title;
  QStringList reasons;
  QString reason;         ///< One of the reasons, or what was typed.
  bool canGoOn = false;   ///< There is a reason.
  bool canGoBack = false; ///< Nothing is being asked just now.
  std::vector<ui_login::Person> people;
  int chosen = -1; ///< Of the people.
  QString hint;    ///< "Their PIN", or what went wrong.
  bool isTrouble = false;
  int digits = 0;
  bool canType = false;
  bool canConfirm = false;
};

/// Asks why, who and their PIN, and has it carried out in their name. What was given stays until it is done;
/// only a PIN is forgotten as soon as it is sent.
class ApprovalPresenter : public QObject, private ui_login::SignIn {
  Q_OBJECT

public:
  /// Both outlive this.
  ApprovalPresenter(models::Terminal& terminal, Approvals& approvals, QObject* parent = nullptr);
  ~ApprovalPresenter() override;

  const ApprovalView& view() const { return m_view; }

  /// Whether somebody else works here who could say yes.
  static bool canBeAsked(const models::Terminal& terminal, v1::Permission permission);

  void ask(Wish wish);
  /// One of the reasons: with it one goes on to who approves.
  void chooseReason(const QString& reason);
  void typeReason(const QString& text);
  void goOn();
  void goBack();
  void choosePerson(const std::string& personId);
  void typeDigit(const QString& digit) { m_pin.typeDigit(digit); }
  void eraseDigit() { m_pin.eraseDigit(); }
  void confirm() { m_pin.confirm(); }
  void giveUp();

Q_SIGNALS:
  void changed();
  /// The PIN was wrong, or the host could not do it: the sentence is in the view.
  void rejected();
  void approved(const QString& by);
  /// Whoever wanted it is not here any more.
  void withdrawn();

private:
  std::vector<ui_login::Person> people() const override { return m_people; }
  void signIn(const std::string& userName, const std::string& secret, OnDone onDone) override;
  void signOut() override {}

  void answered(const Answer& answer, const OnDone& onDone);
  void rebuild();
  QString nameOf(const std::string& userName) const;

  models::Terminal& m_terminal;
  Approvals& m_approvals;
  std::optional<Wish> m_wish;
  std::vector<ui_login::Person> m_people;
  QString m_reason;
  ApprovalView::Page m_page = ApprovalView::Page::Reason;
  std::string m_batchId; ///< Of what may have reached the host; empty: the next one has another.
  std::string m_asked;   ///< The user name that is being asked for.
  ApprovalView m_view;
  ui_login::LoginPresenter m_pin{*this};
};

} // namespace comanda::ui_approval
