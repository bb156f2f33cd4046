// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/ui/approval/fake_approvals.h"
#include "tests/ui/stage.h"
#include "ui/approval/approval_sheet.h"
#include "ui/kit/keypad.h"
#include "ui/kit/label.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace comanda::ui_approval {
namespace {

using testing::FakeApprovals;
using testing::Stage;

class ApprovalSheetTest : public ::testing::Test {
protected:
  ApprovalSheetTest() {
    stage.theme.setMotionReduced(true);
    over.resize(1'024, 540);
    over.show();
    sheet.ask({.title = QStringLiteral("Void 1 × Steak"),
               .permission = v1::PERMISSION_VOID_SENT,
               .reasons = {QStringLiteral("Wrong order"), QStringLiteral("Too late")},
               .command = [](const QString& reason) {
                 return testing::voidLine("o1", "l1", reason.toStdString());
               }});
    Stage::settle();
  }
  template <class Widget = QPushButton>
  Widget& find(const char* name) {
    return *sheet.findChild<Widget*>(QLatin1String(name));
  }
  void tap(const char* name) {
    ASSERT_TRUE(find(name).isVisible()) << name;
    QTest::mouseClick(&find(name), Qt::LeftButton);
    Stage::settle();
  }
  QString hint() { return find<kit::Label>("approvalHint").text(); }

  Stage stage;
  QWidget over;
  FakeApprovals approvals;
  ApprovalSheet sheet{stage.theme, over, stage.terminal, approvals};
};

TEST_F(ApprovalSheetTest, TakesAReasonAPersonAndTheirPin) {
  QSignalSpy approved(&sheet, &ApprovalSheet::approved);
  EXPECT_FALSE(find("approvalNext").isEnabled());
  tap("approvalReason2");
  tap("approver:max");
  QTest::keyClicks(&find<kit::Keypad>("approvalPad"), QStringLiteral("1234"));
  tap("confirmKey");
  ASSERT_EQ(approvals.asked.size(), 1U);
  EXPECT_EQ(approvals.asked[0].batch.commands(0).void_line().reason(), "Too late");
  approvals.answer();
  EXPECT_EQ(approved.count(), 1);
  EXPECT_FALSE(sheet.isOpen());
}

TEST_F(ApprovalSheetTest, TakesAReasonThatIsTyped) {
  QTest::keyClicks(&find<QLineEdit>("approvalOther"), QStringLiteral("fell down"));
  EXPECT_TRUE(find("approvalNext").isEnabled());
  tap("approvalNext");
  EXPECT_EQ(find("approvalGiven").text(), QStringLiteral("fell down"));
  tap("approvalGiven");
  EXPECT_EQ(find<QLineEdit>("approvalOther").text(), QStringLiteral("fell down")) << "to be changed";
}

TEST_F(ApprovalSheetTest, SaysWhatWentWrongAndKeepsWhatWasGiven) {
  tap("approvalReason1");
  tap("approver:max");
  QTest::keyClicks(&find<kit::Keypad>("approvalPad"), QStringLiteral("9999"));
  tap("confirmKey");
  EXPECT_FALSE(find("approver:ada").isEnabled()) << "while it is asked";
  approvals.answer({.how = Answer::How::NotAsked, .sentence = QStringLiteral("PIN is wrong.")});
  Stage::settle();
  EXPECT_TRUE(sheet.isOpen());
  EXPECT_EQ(hint(), QStringLiteral("PIN is wrong."));
  EXPECT_EQ(find("approvalGiven").text(), QStringLiteral("Wrong order"));
  EXPECT_TRUE(find("approver:max").isChecked());
  EXPECT_TRUE(find<kit::Keypad>("approvalPad").isEnabled());
}

TEST_F(ApprovalSheetTest, IsGivenUpWithEscape) {
  tap("approvalReason1");
  tap("approver:max");
  QTest::keyClicks(&find<kit::Keypad>("approvalPad"), QStringLiteral("1234"));
  tap("confirmKey");
  QTest::keyClick(&sheet, Qt::Key_Escape);
  EXPECT_FALSE(sheet.isOpen());
  EXPECT_FALSE(approvals.isAwaited());
}

TEST_F(ApprovalSheetTest, ShowsTheWholePadOnALowScreen) {
  tap("approvalReason1");
  const QPushButton& last = find("confirmKey");
  EXPECT_LE(last.mapTo(&sheet, last.rect().bottomLeft()).y(), sheet.height());
}

TEST_F(ApprovalSheetTest, HasTargetsLargeEnoughAndNamesForAll) {
  tap("approvalReason1");
  for (const QPushButton* button : sheet.findChildren<QPushButton*>()) {
    if (button->isVisible()) {
      EXPECT_GE(button->height(), theme::target::kMin) << button->objectName().toStdString();
      EXPECT_FALSE(button->accessibleName().isEmpty() && button->text().isEmpty());
    }
  }
}

} // namespace
} // namespace comanda::ui_approval
