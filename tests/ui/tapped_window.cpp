// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tapped_window.h"

#include "tests/ui/pictures/demo_evening.h"
#include "ui/kit/sheet.h"
#include "ui/shell/rail.h"

namespace comanda::testing {
namespace {

const QString kCross = QStringLiteral("closeSheetButton");

} // namespace

TappedWindow::TappedWindow(const std::string& staffId) : m_stage(pictures::demoEvening()) {
  m_stage->theme.setMotionReduced(true);
  m_window =
      std::make_unique<shell::MainWindow>(m_stage->theme, terminal::screensOf({.theme = m_stage->theme,
                                                                               .terminal = m_stage->terminal,
                                                                               .signIn = m_signIn,
                                                                               .approvals = m_approvals,
                                                                               .language = m_language,
                                                                               .memory = m_memory,
                                                                               .device = m_device,
                                                                               .desks = m_desks,
                                                                               .bell = m_bell}));
  m_window->resize(1280, 800);
  m_window->show();
  m_window->setPerson(QStringLiteral("Giulia"));
  m_window->setLink(kit::LinkIndicator::State::InStep, QStringLiteral("20:43"));
  m_signIn.know(crew());
  if (staffId != m_stage->terminal.staffId()) m_stage->terminal.signIn(m_stage->gateway, staffId);
  Stage::settle();
}

QStringList TappedWindow::screenIds() const {
  QStringList ids;
  for (const auto* screen : m_window->findChildren<shell::Screen*>()) {
    ids << screen->card().id;
  }
  return ids;
}

bool TappedWindow::open(const QString& screenId) {
  const bool isOfAnOrder = screenId == QLatin1String("order") || screenId == QLatin1String("till");
  const bool isThere = m_window->go(screenId, isOfAnOrder ? QStringLiteral("order-2") : QString());
  Stage::settle();
  return isThere;
}

// What lies behind an open sheet cannot be tapped; its cross comes last.
QPushButton* TappedWindow::next() {
  for (auto* sheet : m_window->findChildren<kit::Sheet*>()) {
    if (sheet->isOpen()) {
      QPushButton* inside = next(*sheet);
      return inside != nullptr ? inside : sheet->findChild<QPushButton*>(kCross);
    }
  }
  QPushButton* onScreen = next(*m_window->current());
  return onScreen != nullptr ? onScreen : next(*m_window);
}

QPushButton* TappedWindow::next(const QWidget& within) {
  for (QPushButton* button : within.findChildren<QPushButton*>()) {
    const QString name = button->objectName().isEmpty() ? button->accessibleName() : button->objectName();
    if (button->isVisible() && button->isEnabled() && name != kCross &&
        !m_window->rail().isAncestorOf(button) && m_tapped.insert(name).second) {
      return button;
    }
  }
  return nullptr;
}

} // namespace comanda::testing
