// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kitchen/kitchen_presenter.h"

#include "domain/contract/envelope.h"
#include "domain/kitchen/ticket_state.h"
#include "domain/values/timestamp.h"
#include "ui/kitchen/card_maker.h"
#include "ui/kitchen/kitchen_words.h"
#include "ui/models/duration.h"
#include "ui/models/refusal_text.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <tuple>
#include <utility>

namespace comanda::ui_kitchen {

namespace {

constexpr std::chrono::seconds kNewFor{10};
// So long may a host be silent before the link says that it is gone: pings of app/link/remote_link.h.
constexpr std::chrono::seconds kSilenceMax{6};
constexpr std::chrono::milliseconds kSameTapFor{350}; // longer than between the taps of a double tap
constexpr int kRecallablesMax = 12;

QString allId() {
  return QStringLiteral("all");
}

QString passId() {
  return QStringLiteral("pass");
}

template <class Body>
v1::Command onTicket(const QString& ticketId) {
  Body body;
  body.set_ticket_id(ticketId.toStdString());
  return contract::commandOf(std::move(body));
}

bool isAllVoided(const v1::Ticket& ticket) {
  return std::ranges::all_of(ticket.lines(),
                             [](const v1::TicketLine& line) { return line.state() == v1::VOIDED; });
}

// Those who wait longest first, but those before whom somebody said so.
bool comesBefore(const Card& a, const Card& b) {
  if (a.hasPriority != b.hasPriority) return a.hasPriority;
  return std::tie(a.since, a.key) < std::tie(b.since, b.key);
}

} // namespace

KitchenPresenter::KitchenPresenter(models::Terminal& terminal, shell::Navigator& /*navigator*/,
                                   QObject* parent)
    : QObject(parent),
      m_terminal(terminal),
      m_chosen(allId()) {
  connect(&terminal, &models::Terminal::changed, this, &KitchenPresenter::rebuild);
  connect(&terminal, &models::Terminal::personChanged, this, &KitchenPresenter::beginAnew);
  connect(&terminal, qOverload<>(&models::Terminal::linkChanged), this, &KitchenPresenter::followLink);
  followLink();
  rebuild();
}

void KitchenPresenter::beginAnew() {
  m_underWay.clear(); // who is gone is not answered
  m_knownTickets.clear();
  m_knowsHouse = false;
  rebuild();
}

// What is shown

bool KitchenPresenter::isUnseenVoid(const v1::Ticket& ticket) const {
  // The host is done with a ticket of which everything was voided, but the cook has it in the pan.
  constexpr std::chrono::minutes kVoidShownFor{10};
  return ticket.state() == v1::TICKET_SERVED && !ticket.has_ready_at() && isAllVoided(ticket) &&
         m_terminal.now() - values::fromTimestamp(ticket.served_at()) < kVoidShownFor &&
         !m_seenVoids.contains(QString::fromStdString(ticket.id()));
}

bool KitchenPresenter::isShownAt(const v1::Ticket& ticket, const QString& filterId) const {
  if (filterId == passId()) {
    return ticket.state() != v1::TICKET_SERVED;
  }
  const bool isHere = filterId == allId() || QString::fromStdString(ticket.station_id()) == filterId;
  return isHere &&
         (ticket.state() == v1::QUEUED || ticket.state() == v1::TICKET_PREPARING || isUnseenVoid(ticket));
}

bool KitchenPresenter::hasNewTicket() {
  const domain::House& house = m_terminal.house();
  bool isAny = false;
  // Asked of the tickets and not of the events: what came while the link was cut is there without any.
  house.tickets.forEach([&](const v1::Ticket& ticket) {
    if (m_knownTickets.insert(ticket.id()).second && isShownAt(ticket, m_chosen)) isAny = true;
  });
  if (m_knownTickets.size() > house.tickets.size()) {
    std::erase_if(m_knownTickets, [&](const std::string& id) { return !house.tickets.contains(id); });
  }
  // What was there before this display was is not new.
  return std::exchange(m_knowsHouse, !house.stations.empty()) && isAny;
}

void KitchenPresenter::rebuild() {
  if (!m_cutSince) m_heardAt = m_terminal.now();
  if (m_chosen != allId() && m_chosen != passId() &&
      !m_terminal.house().stations.contains(m_chosen.toStdString())) {
    m_chosen = allId();
  }
  m_cards = m_chosen == passId() ? passCards() : ticketCards();
  std::ranges::sort(m_cards, comesBefore);
  m_filters = makeFilters();
  m_dayCounts = countDay();
  keepFocus();
  const bool isNew = hasNewTicket();
  Q_EMIT changed();
  if (isNew) Q_EMIT newTicket();
}

std::vector<Card> KitchenPresenter::ticketCards() const {
  std::vector<Card> cards;
  m_terminal.house().tickets.forEach([&](const v1::Ticket& ticket) {
    if (isShownAt(ticket, m_chosen)) cards.push_back(CardMaker(m_terminal).ofTicket(ticket));
  });
  return cards;
}

std::vector<Card> KitchenPresenter::passCards() const {
  std::map<std::string_view, Tickets> byOrder;
  for (const v1::Ticket* ticket : m_terminal.house().tickets.sorted()) {
    if (isShownAt(*ticket, passId())) byOrder[ticket->order_id()].push_back(ticket);
  }
  std::vector<Card> cards;
  for (const auto& [orderId, tickets] : byOrder) {
    cards.push_back(CardMaker(m_terminal).ofPass(tickets));
  }
  return cards;
}

std::vector<Filter> KitchenPresenter::makeFilters() const {
  std::vector<const v1::Station*> stations = m_terminal.house().stations.sorted();
  std::erase_if(stations, [](const v1::Station* station) { return station->kind() == v1::STATION_PASS; });
  std::ranges::stable_sort(stations, {}, [](const v1::Station* station) { return station->position(); });
  std::vector<Filter> filters = {{allId(), tr("All")}};
  for (const v1::Station* station : stations) {
    filters.push_back({QString::fromStdString(station->id()), QString::fromStdString(station->name())});
  }
  filters.push_back({passId(), tr("Pass")});
  for (Filter& filter : filters) {
    std::set<std::string_view> orders;
    m_terminal.house().tickets.forEach([&](const v1::Ticket& ticket) {
      if (isShownAt(ticket, filter.id))
        orders.insert(filter.id == passId() ? ticket.order_id() : ticket.id());
    });
    filter.count = static_cast<int>(orders.size());
    filter.isChosen = filter.id == m_chosen;
  }
  return filters;
}

std::vector<DayCount> KitchenPresenter::countDay() const {
  std::map<QString, int> counts;
  for (const Card& card : m_cards) {
    for (const CardLine& line : card.lines) {
      if (line.look == LineLook::Open) counts[line.name] += line.quantity;
    }
  }
  std::vector<DayCount> sorted;
  for (const auto& [name, count] : counts) {
    sorted.push_back({name, count});
  }
  std::ranges::stable_sort(sorted, std::greater<>(), &DayCount::count);
  return sorted;
}

std::vector<Recallable> KitchenPresenter::recallables() const {
  const domain::House& house = m_terminal.house();
  Tickets found;
  house.tickets.forEach([&](const v1::Ticket& ticket) {
    const bool isOver = ticket.state() == v1::TICKET_READY || ticket.state() == v1::TICKET_SERVED;
    const bool isHere = m_chosen == allId() || m_chosen == passId() ||
                        QString::fromStdString(ticket.station_id()) == m_chosen;
    // A kitchen's own terminal knows no orders; there the host says whether it is too late.
    const v1::Order* order = house.orders.find(ticket.order_id());
    if (isOver && isHere && !isAllVoided(ticket) && (order == nullptr || order->status() == v1::OPEN)) {
      found.push_back(&ticket);
    }
  });
  std::ranges::sort(found, std::greater<>(), [](const v1::Ticket* ticket) {
    return std::pair(values::fromTimestamp(ticket->ready_at()), std::string_view(ticket->id()));
  });
  if (found.size() > kRecallablesMax) found.resize(kRecallablesMax);
  std::vector<Recallable> shown;
  for (const v1::Ticket* ticket : found) {
    QStringList dishes;
    for (const v1::TicketLine& line : ticket->lines()) {
      if (line.state() == v1::VOIDED) continue;
      dishes << QStringLiteral("%1 %2").arg(line.quantity() - line.voided_quantity()).arg(dishText(line));
    }
    shown.push_back({QString::fromStdString(ticket->id()), titleText(*ticket),
                     CardMaker(m_terminal).stationName(ticket->station_id()) + QStringLiteral(" · ") +
                         dishes.join(QStringLiteral(", ")),
                     models::wallText(m_terminal.wallTime(values::fromTimestamp(ticket->ready_at())))});
  }
  return shown;
}

Age KitchenPresenter::ageOf(const Card& card) const {
  const values::Instant now = m_terminal.now();
  const int minutes = models::minutesBetween(card.since, now);
  Age age{models::ageText(card.since, now)};
  if (card.lateMinutes > 0 && minutes >= card.lateMinutes) {
    age.urgency = Age::Urgency::Late;
  } else if (card.warnMinutes > 0 && minutes >= card.warnMinutes) {
    age.urgency = Age::Urgency::Warn;
  } else if (now - card.since < kNewFor) {
    age.urgency = Age::Urgency::New;
  }
  return age;
}

int KitchenPresenter::lateCount() const {
  return static_cast<int>(std::ranges::count_if(
      m_cards, [this](const Card& card) { return ageOf(card).urgency == Age::Urgency::Late; }));
}

// Taps

const Card* KitchenPresenter::find(const QString& key) const {
  const auto found = std::ranges::find(m_cards, key, &Card::key);
  return found == m_cards.end() ? nullptr : &*found;
}

const v1::Ticket* KitchenPresenter::ticketOf(const QString& id) const {
  return m_terminal.house().tickets.find(id.toStdString());
}

void KitchenPresenter::submit(std::vector<v1::Command> commands, std::function<void()> onAccepted,
                              const QString& key) {
  if (!key.isEmpty()) m_underWay.insert(key);
  m_terminal.submit(std::move(commands), this,
                    [this, key, onAccepted = std::move(onAccepted)](const v1::Outcome& outcome) {
                      m_underWay.erase(key);
                      if (!outcome.has_accepted()) {
                        Q_EMIT refused(models::refusalText(outcome));
                      } else if (onAccepted) {
                        onAccepted();
                      }
                    });
}

bool KitchenPresenter::isSameTap(const Tap& tap) const {
  // A clock that was set back does not keep the display shut.
  const auto passed = m_terminal.now() - tap.at;
  return passed >= passed.zero() && passed < kSameTapFor;
}

void KitchenPresenter::choose(const QString& filterId) {
  m_chosen = filterId;
  rebuild();
}

void KitchenPresenter::tapLine(const QString& ticketId, const QString& lineId) {
  const v1::Ticket* ticket = ticketOf(ticketId);
  const v1::TicketLine* line = ticket == nullptr ? nullptr : kitchen::findLine(*ticket, lineId.toStdString());
  if (line == nullptr || line->state() == v1::VOIDED || line->state() == v1::SERVED) {
    return;
  }
  const QString tap = ticketId + QLatin1Char('/') + lineId;
  if (m_underWay.contains(tap) || (tap == m_ticked.on && isSameTap(m_ticked))) {
    return; // a double tap is one tap
  }
  v1::TickLines body;
  body.set_ticket_id(ticket->id());
  body.add_line_ids(line->id());
  body.set_ready(line->state() != v1::READY);
  // The last tick sends the ticket away: that can be undone like a bump.
  const bool isLast = body.ready() && m_chosen != passId() &&
                      std::ranges::count_if(ticket->lines(), [](const v1::TicketLine& other) {
                        return kitchen::isOpen(other.state());
                      }) == 1;
  m_ticked = {tap, m_terminal.now()};
  if (isLast) m_bumped = {ticketId, m_terminal.now()};
  submit(
      {contract::commandOf(std::move(body))},
      [this, isLast, ticketId, title = titleText(*ticket)] {
        if (isLast) Q_EMIT bumped(tr("%1 is ready").arg(title), ticketId);
      },
      tap);
}

void KitchenPresenter::start(const QString& key) {
  const Card* card = find(key);
  if (card != nullptr && card->isQueued) {
    submit({onTicket<v1::StartTicket>(key)});
  }
}

void KitchenPresenter::done(const QString& key) {
  const Card* card = find(key);
  if (card == nullptr || !card->canDone || m_underWay.contains(key)) {
    return;
  }
  if (key != m_bumped.on && isSameTap(m_bumped)) {
    return; // the second half of a double tap: the cards have moved up below the finger
  }
  m_bumped = {key, m_terminal.now()};
  if (card->isVoided) {
    m_seenVoids.insert(key);
    rebuild();
    return;
  }
  std::vector<v1::Command> commands;
  for (const QString& ticketId : card->ticketIds) {
    commands.push_back(card->isPass ? onTicket<v1::ServeTicket>(ticketId)
                                    : onTicket<v1::BumpTicket>(ticketId));
  }
  const QString text =
      card->isPass ? tr("%1 is served").arg(card->title) : tr("%1 is ready").arg(card->title);
  const QString undone = card->ticketIds.size() == 1 ? card->ticketIds.front() : QString();
  submit(
      std::move(commands), [this, text, undone] { Q_EMIT bumped(text, undone); }, key);
}

void KitchenPresenter::togglePriority(const QString& key) {
  const Card* card = find(key);
  const QString tap = QStringLiteral("priority/") + key;
  if (card == nullptr || card->isVoided || m_underWay.contains(tap) ||
      (tap == m_prioritized.on && isSameTap(m_prioritized))) {
    return; // a double tap is one tap
  }
  m_prioritized = {tap, m_terminal.now()};
  // On the pass it is the order's: all its tickets go together.
  std::vector<v1::Command> commands;
  std::set<QString> ticketIds;
  for (const CardLine& line : card->lines) {
    if (!ticketIds.insert(line.ticketId).second) continue;
    v1::PrioritizeTicket body;
    body.set_ticket_id(line.ticketId.toStdString());
    body.set_priority(!card->hasPriority);
    commands.push_back(contract::commandOf(std::move(body)));
  }
  submit(std::move(commands), {}, tap);
}

void KitchenPresenter::recall(const QString& ticketId) {
  submit({onTicket<v1::RecallTicket>(ticketId)});
}

// Time and the link

void KitchenPresenter::followLink() {
  const ports::LinkPhase phase = m_terminal.linkState().phase;
  if (phase == ports::LinkPhase::Connected || phase == ports::LinkPhase::ReadOnly) {
    m_cutSince.reset();
    m_heardAt = m_terminal.now();
  } else if (!m_cutSince) {
    m_cutSince = m_terminal.now();
  }
  Q_EMIT ticked();
}

void KitchenPresenter::tick() {
  // A void that nobody took note of goes by itself after a while.
  if (std::ranges::any_of(m_cards, [this](const Card& card) {
        const v1::Ticket* ticket = card.isVoided ? ticketOf(card.key) : nullptr;
        return ticket != nullptr && !isUnseenVoid(*ticket);
      })) {
    rebuild();
  }
  Q_EMIT ticked();
}

QString KitchenPresenter::staleText() const {
  if (!isStale()) {
    return {};
  }
  // A quiet house says nothing for long: but then the link was there until shortly before it was cut.
  const values::Instant heardAt = std::max(m_heardAt, *m_cutSince - kSilenceMax);
  return tr("No link to the host: new tickets do not arrive. What you see is %1 old.")
      .arg(models::ageText(heardAt, m_terminal.now()));
}

} // namespace comanda::ui_kitchen
