// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/ui/approval/fake_approvals.h"
#include "tests/ui/stage.h"
#include "ui/approval/approval_presenter.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

namespace comanda::ui_approval {
namespace {

using testing::FakeApprovals;
using testing::Stage;
using How = Answer::How;

class ApprovalPresenterTest : public ::testing::Test {
protected:
  Wish wish() const {
    return {
        .title = QStringLiteral("Void it"),
        .permission = v1::PERMISSION_VOID_SENT,
        .reasons = {QStringLiteral("Wrong order"), QStringLiteral("Too late")},
        .command = [](const QString& reason) { return testing::voidLine("o1", "l1", reason.toStdString()); }};
  }
  void type(const char* digits) {
    for (const char* digit = digits; *digit != 0; ++digit) {
      presenter.typeDigit(QString(QLatin1Char(*digit)));
    }
  }
  // Up to the PIN of Max.
  void askMax() {
    presenter.ask(wish());
    presenter.chooseReason(QStringLiteral("Wrong order"));
    presenter.choosePerson("max");
    type("1234");
  }

  Stage stage;
  FakeApprovals approvals;
  ApprovalPresenter presenter{stage.terminal, approvals};
};

TEST_F(ApprovalPresenterTest, AsksThoseWhoMayAndNobodyElse) {
  presenter.ask(wish());
  std::vector<std::string> ids;
  for (const ui_login::Person& person : presenter.view().people) {
    ids.push_back(person.id);
  }
  EXPECT_EQ(ids, (std::vector<std::string>{"ada", "max"}));
  EXPECT_TRUE(ApprovalPresenter::canBeAsked(stage.terminal, v1::PERMISSION_VOID_SENT));
  EXPECT_FALSE(ApprovalPresenter::canBeAsked(stage.terminal, v1::PERMISSION_UNSPECIFIED));
}

TEST_F(ApprovalPresenterTest, ChoosesTheOnlyOneItself) {
  Wish one = wish();
  one.permission = v1::PERMISSION_MANAGE_SETTINGS; // the administrator's alone
  presenter.ask(one);
  ASSERT_EQ(presenter.view().people.size(), 1U);
  EXPECT_EQ(presenter.view().chosen, 0);
}

TEST_F(ApprovalPresenterTest, NeedsAReasonAndAPerson) {
  presenter.ask(wish());
  presenter.goOn();
  EXPECT_EQ(presenter.view().page, ApprovalView::Page::Reason) << "not without a reason";
  presenter.typeReason(QStringLiteral("   "));
  EXPECT_FALSE(presenter.view().canGoOn);
  presenter.typeReason(QStringLiteral(" fell down "));
  EXPECT_EQ(presenter.view().reason, QStringLiteral("fell down"));
  presenter.goOn();
  EXPECT_EQ(presenter.view().page, ApprovalView::Page::Person);
  type("1234");
  EXPECT_EQ(presenter.view().digits, 0) << "nobody was chosen whose PIN it could be";
  presenter.confirm();
  EXPECT_TRUE(approvals.asked.empty());
}

TEST_F(ApprovalPresenterTest, SendsTheCommandInTheNameOfTheApprover) {
  QSignalSpy approved(&presenter, &ApprovalPresenter::approved);
  askMax();
  presenter.confirm();
  ASSERT_EQ(approvals.asked.size(), 1U);
  EXPECT_EQ(approvals.asked[0].userName, stage.terminal.house().staff.find("max")->user_name());
  EXPECT_EQ(approvals.asked[0].secret, "1234");
  const v1::CommandBatch& batch = approvals.asked[0].batch;
  EXPECT_FALSE(batch.id().empty());
  ASSERT_EQ(batch.commands_size(), 1);
  EXPECT_EQ(batch.commands(0).void_line().reason(), "Wrong order");
  EXPECT_FALSE(presenter.view().canType) << "while it is asked";
  approvals.answer();
  ASSERT_EQ(approved.count(), 1);
  EXPECT_FALSE(approved[0][0].toString().isEmpty());
  EXPECT_EQ(stage.terminal.staffId(), "sara") << "nobody logged out";
}

TEST_F(ApprovalPresenterTest, LosesNothingButThePinWhenItWasWrong) {
  QSignalSpy rejected(&presenter, &ApprovalPresenter::rejected);
  askMax();
  presenter.confirm();
  approvals.answer({.how = How::NotAsked, .sentence = QStringLiteral("PIN is wrong.")});
  EXPECT_EQ(rejected.count(), 1);
  EXPECT_TRUE(presenter.view().isTrouble);
  EXPECT_EQ(presenter.view().hint, QStringLiteral("PIN is wrong."));
  EXPECT_EQ(presenter.view().reason, QStringLiteral("Wrong order"));
  EXPECT_GE(presenter.view().chosen, 0);
  EXPECT_EQ(presenter.view().digits, 0);
  type("5678");
  presenter.confirm();
  EXPECT_EQ(approvals.asked[1].secret, "5678");
}

TEST_F(ApprovalPresenterTest, TriesWhatMayHaveBeenDoneUnderTheSameId) {
  askMax();
  presenter.confirm();
  approvals.answer({.how = How::Unknown, .sentence = QStringLiteral("No answer.")});
  type("1234");
  presenter.confirm();
  ASSERT_EQ(approvals.asked.size(), 2U);
  EXPECT_EQ(approvals.asked[0].batch.id(), approvals.asked[1].batch.id());
  approvals.answer({.how = How::Refused, .sentence = QStringLiteral("You may not do this.")});
  type("1234");
  presenter.confirm();
  EXPECT_NE(approvals.asked[1].batch.id(), approvals.asked[2].batch.id()) << "the host would say the same";
}

TEST_F(ApprovalPresenterTest, TakesAnotherIdForAnotherReason) {
  askMax();
  presenter.confirm();
  approvals.answer({.how = How::Unknown, .sentence = QStringLiteral("No answer.")});
  presenter.goBack();
  presenter.chooseReason(QStringLiteral("Too late"));
  type("1234");
  presenter.confirm();
  EXPECT_NE(approvals.asked[0].batch.id(), approvals.asked[1].batch.id());
  EXPECT_EQ(approvals.asked[1].batch.commands(0).void_line().reason(), "Too late");
}

TEST_F(ApprovalPresenterTest, EndsWithWhoeverWantedIt) {
  QSignalSpy withdrawn(&presenter, &ApprovalPresenter::withdrawn);
  askMax();
  presenter.confirm();
  stage.terminal.signOut();
  EXPECT_EQ(withdrawn.count(), 1);
  EXPECT_FALSE(approvals.isAwaited());
}

} // namespace
} // namespace comanda::ui_approval
