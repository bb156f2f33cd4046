// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/failure.h"
#include "app/link/link_client.h"

#include <QObject>
#include <functional>
#include <vector>

namespace comanda::evening {

/// Makes the demo restaurant out of a house, batch by batch; batches that were carried out on an earlier
/// evening have their outcomes already. Lives on the main thread; where the link is cut it waits.
class DemoSetUp : public QObject {
public:
  using OnDone = std::function<void(app::Result<void>)>;

  /// `office` outlives this.
  DemoSetUp(link::LinkClient& office, OnDone onDone);

  /// Submits everything; done when the office shows it.
  void start();
  /// Only waits until the office shows a house at all.
  void onlyWait() { waitForHouse(); }

private:
  void submitNext();
  void waitForHouse();

  link::LinkClient& m_office;
  OnDone m_onDone;
  std::vector<v1::CommandBatch> m_batches; ///< The next one last.
  std::uint64_t m_seq = 0;
};

} // namespace comanda::evening
