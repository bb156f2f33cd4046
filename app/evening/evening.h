// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/evening/cast.h"
#include "app/evening/journal_replay.h"
#include "app/evening/opening.h"
#include "app/evening/reconciliation.h"
#include "app/evening/venue.h"
#include "app/failure.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace comanda::evening {

struct Options {
  int terminals = 12;
  int minutes = 3; ///< Wall time until the doors close; 0 plays as fast as the host goes.
  std::uint64_t seed = 1;
  /// For which a host may be silent or away. (A commit may take half a minute on a dying disk.)
  std::chrono::seconds patience{60};
};

/// What the audience sees while the evening is played.
struct Scene {
  values::LocalTime now;
  std::uint64_t events = 0;
  int openOrders = 0;
  int openTickets = 0;
  int guests = 0;
  std::int64_t takings = 0; ///< Of the running day, in minor units.
  int currencyExponent = 0; ///< Ten to the power of it are the minor units of one unit.
  Tally tally;
};

/// Plays an evening on the demo restaurant: opens the venue, lets the cast in through its front door, then
/// lets them act every ten seconds of the stage's time until the last guest has gone, and compares what
/// everybody knows. Each step waits until all terminals are in step with the host; a host that goes away has
/// some time to come back, and the evening goes on with the step it was in. Lives on the main thread and runs
/// in its event loop.
class Evening : public QObject {
public:
  struct Listener {
    virtual ~Listener() = default;
    virtual void showed(const Scene& scene) = 0;
    /// Something is not as it should be, in a sentence; the evening goes on.
    virtual void troubled(const std::string& what) = 0;
    /// The end: what came out, or why it could not be played.
    virtual void ended(app::Result<Reconciliation> result) = 0;
  };

  /// Both outlive this.
  Evening(const Options& options, const Opening& opening, Venue& venue, Listener& listener);
  ~Evening() override;

  void start();

private:
  void castThem();
  void lookSoon();
  void look();
  void tellTrouble();
  void losePatience();
  bool mayGoOn(v1::Refusal refusal) const;
  void tick();
  bool isOver() const;
  Scene scene() const;
  void reconcile();
  void end(app::Result<Reconciliation> result);

  Options m_options;
  Opening m_opening;
  values::Instant m_now; ///< On the stage.
  Venue& m_venue;
  Listener& m_listener;
  std::unique_ptr<Cast> m_cast;
  std::unique_ptr<Reconciler> m_reconciler;
  std::unique_ptr<JournalReplay> m_replay;
  QTimer m_look;
  QTimer m_patience;
  QElapsedTimer m_sinceTick;
  std::string m_trouble; ///< That the listener was told of last.
  bool m_isPlaying = false;
  bool m_hasEnded = false;
};

} // namespace comanda::evening
