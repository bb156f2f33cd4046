// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evening/evening.h"

#include "app/demo/demo_restaurant.h"
#include "domain/payment/balance.h"
#include "domain/staff/permission_matrix.h"
#include "domain/values/timestamp.h"

#include <chrono>
#include <utility>

namespace comanda::evening {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr seconds kStep{10};
// Longer than any party stays: an evening that has not ended by then never will.
constexpr minutes kGiveUpAfter = hours(9);
// A commit may take half a minute on a dying disk.
constexpr qint64 kSilenceMsMax = 60'000;

// Wall time of one step, so that a whole evening until the doors close takes options.minutes.
int stepMs(const Options& options) {
  const auto steps = kDoorsOpenFor / kStep;
  return static_cast<int>(std::chrono::milliseconds(minutes(options.minutes)).count() / steps);
}

journal::Error stuck(std::string what) {
  return {journal::ErrorKind::Invalid, std::move(what)};
}

} // namespace

Evening::Evening(Options options, Opening opening, Listener& listener)
    : m_options(std::move(options)),
      m_clock(opening.at),
      m_opening(opening),
      m_giveUp(opening.at + kGiveUpAfter),
      m_ids(m_clock, m_options.seed * 1'000'003 + opening.seq),
      m_listener(listener) {
  m_timer.setSingleShot(true);
  connect(&m_timer, &QTimer::timeout, this, &Evening::waitForStep);
}

Evening::~Evening() = default;

void Evening::start(journal::Key key) {
  m_host.onFailure([this](journal::Error error) { end(std::unexpected(std::move(error))); });
  m_host.onTrouble([this](const journal::Error& error) { m_listener.troubled(error); });
  m_host.start(m_options.folder, std::move(key), m_clock, [this](std::optional<journal::Error> error) {
    if (error) {
      end(std::unexpected(*std::move(error)));
      return;
    }
    const std::string hostActor(staff::kHostActor);
    m_sinceTick.start();
    m_office = m_host.openLink({.staffId = hostActor, .deviceId = hostActor});
    setUp(demo::setUpBatches());
  });
}

// Batches that were carried out on an earlier evening have their outcomes already.
void Evening::setUp(std::vector<v1::CommandBatch> batches) {
  if (batches.empty()) {
    waitForHouse();
    return;
  }
  v1::CommandBatch first = std::move(batches.front());
  batches.erase(batches.begin());
  m_office->gateway().submit(
      std::move(first), [this, batches = std::move(batches)](const v1::Outcome& outcome) mutable {
        if (outcome.has_accepted()) {
          m_setUpSeq = outcome.accepted().seq();
          setUp(std::move(batches));
        } else if (!outcome.has_refused() || outcome.refused().refusal() == v1::CONFLICT) {
          end(std::unexpected(
              stuck("This journal holds another restaurant: the demo restaurant cannot be set up in it (" +
                    outcome.command_id() + "). Choose an empty folder.")));
        } // otherwise the host has failed, and says so itself
      });
}

// An outcome comes before its events: the last batch is not in the house yet.
void Evening::waitForHouse() {
  if (isSilentTooLong()) {
    return;
  }
  if (m_office->gateway().audience() == v1::AUDIENCE_UNSPECIFIED || m_office->gateway().seq() < m_setUpSeq) {
    QTimer::singleShot(1, this, &Evening::waitForHouse);
  } else {
    raiseCurtain();
  }
}

void Evening::raiseCurtain() {
  if (auto obstacle = Cast::obstacle(m_office->gateway().house())) {
    end(std::unexpected(stuck(*std::move(obstacle))));
    return;
  }
  m_cast = std::make_unique<Cast>(m_host, m_office->gateway().house(), m_ids, m_options.terminals,
                                  m_options.seed, m_opening.doorsClose);
  m_sinceTick.start();
  m_timer.start(0);
}

// A look at the terminals every millisecond costs less than being told of every frame, and stays out of their
// way.
void Evening::waitForStep() {
  if (!m_cast->isWelcome() || !m_cast->isInStep()) {
    if (!isSilentTooLong()) {
      m_timer.start(1);
    }
    return;
  }
  const auto restMs = stepMs(m_options) - m_sinceTick.elapsed();
  if (restMs > 0) {
    m_timer.start(static_cast<int>(restMs));
    return;
  }
  tick();
}

// Ends an evening whose host has not brought everybody into step for a long time.
bool Evening::isSilentTooLong() {
  const bool isSilent = m_sinceTick.hasExpired(kSilenceMsMax);
  if (isSilent) {
    end(std::unexpected(stuck("The host does not answer any more.")));
  }
  return isSilent;
}

void Evening::tick() {
  if (m_hasEnded) {
    return;
  }
  m_sinceTick.restart();
  const values::Instant now = m_clock.now() + kStep;
  m_listener.showed(scene());
  if (now > m_giveUp || m_cast->tally().refused > 0) {
    end(std::unexpected(
        stuck("The evening did not come to its end: orders stayed open or batches were refused.")));
    return;
  }
  if (isOver()) {
    reconcile();
    return;
  }
  m_clock.set(now);
  for (const auto& player : m_cast->players()) {
    player->act(now);
  }
  m_timer.start(0);
}

bool Evening::isOver() const {
  const domain::House& house = m_cast->links().front()->gateway().house();
  bool isOver = m_clock.now() >= m_opening.doorsClose;
  house.orders.forEach([&](const v1::Order& order) { isOver = isOver && order.status() != v1::OPEN; });
  house.tableStatuses.forEach(
      [&](const v1::TableStatus& status) { isOver = isOver && status.state() == v1::FREE; });
  return isOver;
}

Scene Evening::scene() const {
  const domain::House& house = m_cast->links().front()->gateway().house();
  Scene scene{.now = {m_clock.now(), StageClock::kOffset}};
  scene.events = m_cast->links().front()->gateway().seq();
  scene.tally = m_cast->tally();
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
  std::vector<ports::Gateway*> terminals;
  for (const auto& player : m_cast->players()) {
    terminals.push_back(&player->gateway());
  }
  m_reconciler = std::make_unique<Reconciler>(std::move(terminals), [this](Reconciliation result) {
    result.tally = m_cast->tally();
    result.lastSeq = m_cast->links().front()->gateway().seq();
    end(std::move(result));
  });
  m_reconciler->start();
}

void Evening::end(journal::Result<Reconciliation> result) {
  m_timer.stop();
  if (!m_hasEnded) {
    m_hasEnded = true;
    m_listener.ended(std::move(result));
  }
}

} // namespace comanda::evening
