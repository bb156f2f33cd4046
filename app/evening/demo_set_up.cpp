// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evening/demo_set_up.h"

#include "app/demo/demo_restaurant.h"

#include <QTimer>
#include <algorithm>
#include <utility>

namespace comanda::evening {

DemoSetUp::DemoSetUp(link::LinkClient& office, OnDone onDone)
    : m_office(office),
      m_onDone(std::move(onDone)) {}

void DemoSetUp::start() {
  m_batches = demo::setUpBatches();
  std::ranges::reverse(m_batches);
  submitNext();
}

void DemoSetUp::submitNext() {
  if (m_batches.empty()) {
    waitForHouse();
    return;
  }
  v1::CommandBatch batch = std::move(m_batches.back());
  m_batches.pop_back();
  m_office.submit(std::move(batch), [this](const v1::Outcome& outcome) {
    const bool hasFailed = outcome.has_refused() && outcome.refused().refusal() == v1::READ_ONLY;
    if (outcome.has_accepted()) {
      m_seq = outcome.accepted().seq();
      submitNext();
    } else if (!hasFailed) { // a host that has failed says so itself
      m_onDone(std::unexpected(
          app::Failure{.what = "This journal holds another restaurant: the demo restaurant cannot be set up "
                               "in it (" +
                               outcome.command_id() + "). Choose an empty folder."}));
    }
  });
}

// An outcome comes before its events: the last batch is not in the house yet.
void DemoSetUp::waitForHouse() {
  if (m_office.audience() == v1::AUDIENCE_UNSPECIFIED || m_office.seq() < m_seq) {
    QTimer::singleShot(1, this, &DemoSetUp::waitForHouse);
  } else {
    m_onDone({});
  }
}

} // namespace comanda::evening
