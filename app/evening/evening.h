// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/evening/cast.h"
#include "app/evening/opening.h"
#include "app/evening/reconciliation.h"
#include "app/evening/seeded_ids.h"
#include "app/evening/stage_clock.h"
#include "app/host_thread.h"
#include "server/journal/error.h"
#include "server/journal/secret_key.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace comanda::evening {

struct Options {
  int terminals = 12;
  int minutes = 3; ///< Wall time until the doors close; 0 plays as fast as the host goes.
  std::uint64_t seed = 1;
  std::filesystem::path folder;
};

/// What the audience sees while the evening is played.
struct Scene {
  values::LocalTime now;
  std::uint64_t events = 0;
  int openOrders = 0;
  int openTickets = 0;
  int guests = 0;
  std::int64_t takings = 0; ///< Of the running day, in minor units.
  Tally tally;
};

/// Plays an evening on the demo restaurant: sets it up where it is new, opens the doors at half past six,
/// lets the cast act every ten seconds of the stage's time until the last guest has gone, then compares what
/// everybody knows. Each step waits until all terminals are in step with the host, which is why the same seed
/// on the same journal gives the same evening. Lives on the main thread and runs in its event loop.
class Evening : public QObject {
public:
  struct Listener {
    virtual ~Listener() = default;
    virtual void showed(const Scene& scene) = 0;
    /// The host could not read something; the evening goes on.
    virtual void troubled(const journal::Error& error) = 0;
    /// The end: what came out, or why it could not be played.
    virtual void ended(journal::Result<Reconciliation> result) = 0;
  };

  Evening(Options options, Opening opening, Listener& listener);
  ~Evening() override;

  void start(journal::Key key);

private:
  void setUp(std::vector<v1::CommandBatch> batches);
  void waitForHouse();
  void raiseCurtain();
  bool isSilentTooLong();
  void tick();
  void waitForStep();
  bool isOver() const;
  Scene scene() const;
  void reconcile();
  void end(journal::Result<Reconciliation> result);

  Options m_options;
  StageClock m_clock;
  Opening m_opening;
  values::Instant m_giveUp;
  SeededIds m_ids;
  Listener& m_listener;
  app::HostThread m_host;
  std::unique_ptr<link::LocalLink> m_office; ///< The host's own terminal: sets up, watches, compares.
  std::uint64_t m_setUpSeq = 0;
  std::unique_ptr<Cast> m_cast;
  std::unique_ptr<Reconciler> m_reconciler;
  QTimer m_timer;
  QElapsedTimer m_sinceTick;
  bool m_hasEnded = false;
};

} // namespace comanda::evening
