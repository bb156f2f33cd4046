// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pictures/till_pages.h"

#include "tests/support/commands.h"
#include "tests/ui/approval/fake_approvals.h"
#include "tests/ui/pictures/service.h"
#include "tests/ui/stage.h"
#include "ui/shell/main_window.h"
#include "ui/till/till_screen.h"

#include <QPushButton>
#include <memory>
#include <utility>
#include <vector>

namespace comanda::pictures {

namespace {

class OtherPage : public shell::Screen {
public:
  using Screen::Screen;
};

shell::ScreenFactory otherPage(const char* id, const char* label, kit::Icon icon) {
  return [=](shell::Navigator&) {
    return std::make_unique<OtherPage>(shell::Screen::Card{QLatin1String(id), QLatin1String(label), icon});
  };
}

// A window that shows the till of an evening.
class TillDesk {
public:
  TillDesk(theme::Theme& theme, QSize size, const QString& orderId) : m_theme(theme) {
    m_terminal.signIn(m_gateway, "sara");
    testing::Stage::settle();
    m_window = std::make_unique<shell::MainWindow>(
        m_theme,
        std::vector<shell::ScreenFactory>{
            otherPage("floor", "Floor", kit::Icon::Floor), otherPage("order", "Order", kit::Icon::Order),
            otherPage("kitchen", "Kitchen", kit::Icon::Kitchen), [this](shell::Navigator& navigator) {
              return std::make_unique<ui_till::TillScreen>(m_terminal, m_approvals, navigator, m_theme);
            }});
    m_window->setPerson(QStringLiteral("Ana Moretti"));
    m_window->setLink(kit::LinkIndicator::State::InStep, QStringLiteral("21:16"));
    m_window->resize(size);
    m_window->show();
    m_window->go(QStringLiteral("till"), orderId);
  }
  TillDesk& tap(const QString& name) {
    testing::Stage::settle();
    if (auto* button = m_window->findChild<QPushButton*>(name)) {
      button->click();
    } else {
      qWarning("there is no %s to tap", qPrintable(name));
    }
    testing::Stage::settle();
    return *this;
  }
  TillDesk& elsewhere(const v1::Command& command) {
    m_gateway.elsewhere(command);
    testing::Stage::settle();
    return *this;
  }
  void save(const QDir& folder, const char* name) {
    testing::Stage::settle();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_window->grab().save(folder.filePath(QLatin1String(name) + QStringLiteral(".png")));
  }

private:
  theme::Theme& m_theme;
  Service m_service = tillService();
  testing::FakeGateway m_gateway{m_service.scenario};
  testing::RowOfIds m_ids;
  models::Terminal m_terminal{m_service.clock, m_ids};
  testing::FakeApprovals m_approvals;
  std::unique_ptr<shell::MainWindow> m_window;
};

// By seat, the fourth has paid and the first hands over a note.
void paintBySeat(const QDir& folder, theme::Theme& theme, QSize size, const char* name) {
  TillDesk desk(theme, size, QStringLiteral("o-2"));
  desk.tap(QStringLiteral("splitSeat"));
  desk.tap(QStringLiteral("part-seat-4")).tap(QStringLiteral("cardButton")).tap(QStringLiteral("payButton"));
  desk.tap(QStringLiteral("cashButton")).tap(QStringLiteral("part-seat-1"));
  desk.tap(QStringLiteral("key3")).tap(QStringLiteral("key0")).tap(QStringLiteral("key00"));
  desk.save(folder, name);
}

} // namespace

void paintTill(const QDir& folder, theme::Theme& theme) {
  constexpr QSize wide(1280, 800);
  const QString table = QStringLiteral("o-2");
  theme.setPalette(theme::PaletteName::Light);
  TillDesk(theme, wide, {}).save(folder, "till-checks");
  TillDesk(theme, wide, table).save(folder, "till-whole");
  paintBySeat(folder, theme, wide, "till-seat");
  paintBySeat(folder, theme, {1024, 600}, "till-seat-small");
  TillDesk(theme, wide, table)
      .tap(QStringLiteral("splitEvenly"))
      .tap(QStringLiteral("payButton"))
      .save(folder, "till-evenly");
  TillDesk(theme, {1024, 600}, table)
      .tap(QStringLiteral("splitAmount"))
      .tap(QStringLiteral("key5"))
      .save(folder, "till-amount-small");
  TillDesk(theme, wide, table)
      .tap(QStringLiteral("splitItem"))
      .tap(QStringLiteral("checkLine-l4"))
      .save(folder, "till-item");
  TillDesk paid(theme, wide, table);
  paid.tap(QStringLiteral("quick-10000")).tap(QStringLiteral("payButton"));
  paid.save(folder, "till-paid");
  paid.tap(QStringLiteral("refund-n2"));
  paid.save(folder, "till-refund");
  paid.tap(QStringLiteral("refundNext"));
  paid.save(folder, "till-refund-why");
  TillDesk unsent(theme, {1024, 600}, table);
  unsent.elsewhere(testing::addLines(table.toStdString(), {testing::newLine("late", "carbonara")}));
  unsent.save(folder, "till-unsent-small");
  theme.setTextScalePercent(140);
  paintBySeat(folder, theme, wide, "till-seat-large-text");
  theme.setTextScalePercent(100);
  theme.setPalette(theme::PaletteName::Dark);
  paintBySeat(folder, theme, wide, "till-seat-dark");
  paintBySeat(folder, theme, {800, 1280}, "till-seat-portrait");
}

} // namespace comanda::pictures
