// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evening/evening.h"

#include "app/evening/cash.h"
#include "app/evening/stage_clock.h"
#include "domain/closing/sums.h"
#include "domain/contract/options.h"
#include "domain/payment/balance.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace comanda::evening {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr seconds kStep{10};
// Longer than any party stays: an evening that has not ended by then never will.
constexpr minutes kGiveUpAfter = hours(9);

// Wall time of one step, so that a whole evening until the doors close takes options.minutes.
int stepMs(const Options& options) {
  const auto steps = kDoorsOpenFor / kStep;
  return static_cast<int>(std::chrono::milliseconds(minutes(options.minutes)).count() / steps);
}

app::Failure stuck(std::string what) {
  return {.what = std::move(what)};
}

} // namespace

Evening::Evening(const Options& options, const Opening& opening, Venue& venue, Listener& listener)
    : m_options(options),
      m_opening(opening),
      m_now(opening.at),
      m_venue(venue),
      m_listener(listener) {
  m_look.setSingleShot(true);
  connect(&m_look, &QTimer::timeout, this, &Evening::look);
  m_patience.setSingleShot(true);
  m_patience.setInterval(m_options.patience);
  connect(&m_patience, &QTimer::timeout, this, &Evening::losePatience);
}

Evening::~Evening() = default;

void Evening::start() {
  m_venue.onFailure([this](app::Failure failure) { end(std::unexpected(std::move(failure))); });
  m_venue.onTrouble([this](const std::string& what) { m_listener.troubled(what); });
  m_patience.start();
  m_venue.open([this](const app::Result<void>& open) {
    if (open) {
      castThem();
    } else {
      end(std::unexpected(open.error()));
    }
  });
}

void Evening::castThem() {
  if (auto obstacle = Cast::obstacle(m_venue.office().house())) {
    end(std::unexpected(stuck(*std::move(obstacle))));
    return;
  }
  m_cast = std::make_unique<Cast>(m_venue, m_options.terminals, m_options.seed, m_opening.doorsClose);
  m_venue.setPasswords(m_cast->passwords(), [this](const app::Result<void>& set) {
    if (!set) {
      end(std::unexpected(set.error()));
      return;
    }
    m_cast->onProgress([this] { lookSoon(); });
    m_patience.start();
    lookSoon();
  });
}

// Many frames may be read before it looks once.
void Evening::lookSoon() {
  if (!m_look.isActive() && !m_hasEnded) {
    m_look.start(0);
  }
}

void Evening::look() {
  if (m_hasEnded || m_reconciler) {
    return;
  }
  if (auto failure = m_cast->failure(m_venue.isElsewhere())) {
    end(std::unexpected(*std::move(failure)));
    return;
  }
  tellTrouble();
  if (!m_isPlaying) {
    const std::size_t before = m_cast->letInSoFar();
    const bool areAllIn = m_cast->letIn();
    if (m_cast->letInSoFar() > before) {
      m_patience.start();
    }
    if (!areAllIn) {
      return;
    }
    m_isPlaying = true;
  }
  if (!m_cast->isInStep()) {
    return;
  }
  const auto restMs = m_sinceTick.isValid() ? stepMs(m_options) - m_sinceTick.elapsed() : 0;
  if (restMs > 0) {
    m_patience.stop(); // it is the evening that waits
    m_look.start(static_cast<int>(restMs));
  } else {
    tick();
  }
}

// Said once when a terminal loses its host, and once when all have it again.
void Evening::tellTrouble() {
  const auto trouble = m_cast->trouble();
  const bool isWorthSaying = m_isPlaying && trouble && m_trouble.empty();
  if (isWorthSaying) {
    m_listener.troubled(trouble->what + " The evening waits for the host.");
  } else if (!trouble && !m_trouble.empty()) {
    m_listener.troubled("The host is back, and the evening goes on.");
  }
  if (isWorthSaying || !trouble) {
    m_trouble = trouble ? trouble->what : "";
  }
}

// Ends an evening whose host has not brought everybody into step for a long time.
void Evening::losePatience() {
  const auto trouble = m_cast ? m_cast->trouble() : std::nullopt;
  app::Failure failure{.code = trouble ? trouble->code : app::ExitCode::HostUnreachable,
                       .what = "The host does not answer any more: nothing has come for " +
                               std::to_string(m_options.patience.count()) + " seconds."};
  if (trouble) {
    failure.what += " " + trouble->what;
  }
  end(std::unexpected(std::move(failure)));
}

// Whoever was refused because a host is busy looks again, and wants it again. That the venue's own host has
// failed it tells itself, in full.
bool Evening::mayGoOn(v1::Refusal refusal) const {
  return refusal == (m_venue.isElsewhere() ? v1::OVERLOADED : v1::READ_ONLY);
}

void Evening::tick() {
  m_sinceTick.restart();
  m_patience.start();
  m_listener.showed(scene());
  const Tally tally = m_cast->tally();
  const values::Instant now = m_now + kStep;
  if (now > m_opening.at + kGiveUpAfter) {
    end(std::unexpected(stuck("The evening did not come to its end: orders stayed open.")));
    return;
  }
  if (tally.refused > 0 && !mayGoOn(tally.refusal)) {
    end(std::unexpected(stuck("The evening did not come to its end. The host refused what a player wanted: " +
                              std::string(contract::says(tally.refusal)))));
    return;
  }
  if (isOver()) {
    reconcile();
    return;
  }
  m_now = now;
  m_venue.goOn(now, m_cast->house().position.get().at);
  for (const auto& player : m_cast->players()) {
    player->act(now);
  }
  m_cast->send(!m_venue.isElsewhere());
  lookSoon();
}

bool Evening::isOver() const {
  const domain::House& house = m_cast->house();
  bool isOver = isServiceOver(house, m_now, m_opening.doorsClose) && !closing::isAnythingRunning(house);
  house.tableStatuses.forEach(
      [&](const v1::TableStatus& status) { isOver = isOver && status.state() == v1::FREE; });
  return isOver;
}

Scene Evening::scene() const {
  const domain::House& house = m_cast->house();
  Scene scene{.now = {m_now, StageClock::kOffset}};
  scene.events = m_cast->house().position.get().seq;
  scene.tally = m_cast->tally();
  scene.currencyExponent = house.settings.get().currency_exponent();
  house.orders.forEach([&](const v1::Order& order) {
    if (order.status() == v1::OPEN) {
      ++scene.openOrders;
      scene.guests += order.covers();
    }
  });
  house.tickets.forEach([&](const v1::Ticket& ticket) {
    scene.openTickets += ticket.state() == v1::QUEUED || ticket.state() == v1::TICKET_PREPARING ? 1 : 0;
  });
  house.bills.forEach([&](const v1::Bill& bill) {
    if (bill.business_day() == house.day.get().business_day()) {
      scene.takings += payment::paidAmount(bill).minorUnits();
    }
  });
  return scene;
}

void Evening::reconcile() {
  m_patience.start();
  std::vector<ports::Gateway*> terminals;
  for (const auto& seat : m_cast->seats()) {
    terminals.push_back(&seat->gateway());
  }
  m_reconciler = std::make_unique<Reconciler>(std::move(terminals), [this](Reconciliation result) {
    result.tally = m_cast->tally();
    result.lastSeq = m_cast->seats().front()->gateway().seq();
    if (!m_venue.isElsewhere()) {
      end(std::move(result));
      return;
    }
    m_replay = std::make_unique<JournalReplay>(
        m_venue.office(), [this, result = std::move(result)](JournalReplay::Report report) mutable {
          result.replayed = report.events;
          std::ranges::move(report.broken, std::back_inserter(result.broken));
          end(std::move(result));
        });
    m_replay->onPage([this] { m_patience.start(); });
    m_replay->start();
  });
  m_reconciler->start();
}

void Evening::end(app::Result<Reconciliation> result) {
  m_look.stop();
  m_patience.stop();
  if (!m_hasEnded) {
    m_hasEnded = true;
    m_listener.ended(std::move(result));
  }
}

} // namespace comanda::evening
