// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/approval/approval_presenter.h"

#include "ui/login/people.h"

#include <algorithm>
#include <utility>

namespace comanda::ui_approval {
namespace {

std::vector<ui_login::Person> approversFor(const models::Terminal& terminal, v1::Permission permission) {
  std::vector<ui_login::Person> people = ui_login::peopleWhoMay(terminal.house(), permission);
  std::erase_if(people, [&](const ui_login::Person& person) { return person.id == terminal.staffId(); });
  return people;
}

} // namespace

ApprovalPresenter::ApprovalPresenter(models::Terminal& terminal, Approvals& approvals, QObject* parent)
    : QObject(parent),
      m_terminal(terminal),
      m_approvals(approvals) {
  connect(&m_pin, &ui_login::LoginPresenter::changed, this, &ApprovalPresenter::rebuild);
  connect(&m_pin, &ui_login::LoginPresenter::rejected, this, &ApprovalPresenter::rejected);
  connect(&terminal, &models::Terminal::personChanged, this, [this] {
    if (m_wish) {
      giveUp();
      Q_EMIT withdrawn();
    }
  });
}

ApprovalPresenter::~ApprovalPresenter() {
  m_approvals.giveUp();
}

bool ApprovalPresenter::canBeAsked(const models::Terminal& terminal, v1::Permission permission) {
  return !approversFor(terminal, permission).empty();
}

void ApprovalPresenter::ask(Wish wish) {
  giveUp();
  m_people = approversFor(m_terminal, wish.permission);
  m_wish = std::move(wish);
  m_reason.clear();
  m_page = ApprovalView::Page::Reason;
  if (m_people.size() == 1) {
    choosePerson(m_people.front().id);
  }
  rebuild();
}

void ApprovalPresenter::giveUp() {
  m_approvals.giveUp();
  m_wish.reset();
  m_people.clear();
  m_batchId.clear();
  m_pin.begin();
}

void ApprovalPresenter::chooseReason(const QString& reason) {
  typeReason(reason);
  goOn();
}

void ApprovalPresenter::typeReason(const QString& text) {
  if (const QString reason = text.trimmed(); reason != m_reason) {
    m_reason = reason;
    m_batchId.clear(); // with another reason it is another command
  }
  rebuild();
}

void ApprovalPresenter::goOn() {
  if (!m_reason.isEmpty()) {
    m_page = ApprovalView::Page::Person;
    rebuild();
  }
}

void ApprovalPresenter::goBack() {
  if (m_view.canGoBack) {
    m_page = ApprovalView::Page::Reason;
    rebuild();
  }
}

void ApprovalPresenter::choosePerson(const std::string& personId) {
  m_pin.choose(personId);
}

void ApprovalPresenter::signIn(const std::string& userName, const std::string& secret, OnDone onDone) {
  if (!m_wish) {
    return;
  }
  v1::CommandBatch batch;
  if (m_batchId.empty() || m_asked != userName) {
    m_batchId = m_terminal.newId();
  }
  m_asked = userName;
  batch.set_id(m_batchId);
  *batch.add_commands() = m_wish->command(m_reason);
  m_approvals.carryOut(
      userName, secret, std::move(batch),
      [this, onDone = std::move(onDone)](const Answer& answer) { answered(answer, onDone); });
}

void ApprovalPresenter::answered(const Answer& answer, const OnDone& onDone) {
  if (answer.how == Answer::How::Done) {
    const QString by = nameOf(m_asked);
    giveUp();
    Q_EMIT approved(by);
    return;
  }
  if (answer.how == Answer::How::Refused) {
    m_batchId.clear(); // the host would say the same again
  }
  onDone(answer.sentence);
}

QString ApprovalPresenter::nameOf(const std::string& userName) const {
  const auto found = std::ranges::find(m_people, userName, &ui_login::Person::userName);
  return found == m_people.end() ? QString() : found->name;
}

void ApprovalPresenter::rebuild() {
  const ui_login::LoginView& pin = m_pin.view();
  m_view = {.page = m_page,
            .title = m_wish ? m_wish->title : QString(),
            .reasons = m_wish ? m_wish->reasons : QStringList(),
            .reason = m_reason,
            .canGoOn = !m_reason.isEmpty(),
            .canGoBack = !pin.isBusy,
            .people = m_people,
            .chosen = -1,
            .hint = pin.hint,
            .isTrouble = pin.isTrouble,
            .digits = pin.digits,
            .canType = m_wish && pin.chosen >= 0 && pin.canType,
            .canConfirm = m_wish && pin.chosen >= 0 && pin.canConfirm};
  if (pin.chosen >= 0) {
    const std::string& chosen = pin.people[static_cast<std::size_t>(pin.chosen)].id;
    const auto found = std::ranges::find(m_people, chosen, &ui_login::Person::id);
    m_view.chosen = found == m_people.end() ? -1 : static_cast<int>(found - m_people.begin());
  }
  if (!pin.isTrouble && !pin.isBusy) {
    m_view.hint = m_view.chosen < 0
                      ? tr("Who approves it?")
                      : tr("%1, your PIN").arg(m_people[static_cast<std::size_t>(m_view.chosen)].name);
  }
  Q_EMIT changed();
}

} // namespace comanda::ui_approval
