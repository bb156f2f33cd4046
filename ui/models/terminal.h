// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"
#include "comanda/v1/outcome.pb.h"
#include "domain/house.h"
#include "domain/ports/clock.h"
#include "domain/ports/gateway.h"
#include "domain/ports/id_source.h"

#include <QObject>
#include <QTimer>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace comanda::models {

/// What every screen is given: the restaurant as this terminal sees it, the time, and who stands here. While
/// nobody is signed in there is no gateway and the house is empty. On the GUI thread.
class Terminal : public QObject, private ports::HouseObserver {
  Q_OBJECT

public:
  using OnOutcome = std::function<void(const v1::Outcome&)>;

  /// Both outlive this.
  Terminal(const ports::Clock& clock, ports::IdSource& ids, QObject* parent = nullptr);
  ~Terminal() override;

  /// Somebody works here from now on, through this gateway, which stays until signOut().
  void signIn(ports::Gateway& gateway, std::string staffId);
  void signOut();

  const domain::House& house() const;
  /// Empty while nobody is signed in.
  const std::string& staffId() const { return m_staffId; }
  /// For what the house tells of staff and roles; a terminal of the kitchen sees nothing of either.
  bool may(v1::Permission permission) const;
  /// What whoever works here may see; AUDIENCE_UNSPECIFIED for nobody.
  v1::Audience audience() const;
  const ports::LinkState& linkState() const;

  values::Instant now() const { return m_clock.now(); }
  /// On the wall of the restaurant.
  values::LocalTime wallTime(values::Instant at) const;
  std::string newId() { return m_ids.newId(); }

  /// Has commands carried out together or not at all. `onOutcome` is called once, unless whoever submitted
  /// them has signed out or `asker` is gone by then.
  void submit(std::vector<v1::Command> commands, QObject* asker, OnOutcome onOutcome);

Q_SIGNALS:
  /// The house is another one than a moment ago: once for all that happened together.
  void changed();
  void linkChanged();
  /// These happened, one by one: for what must be heard and not only seen. Before changed().
  void happened(const comanda::v1::Event& event);
  /// Something that somebody did before they signed out was not done, in a sentence that says what and why.
  void refusedLate(const QString& sentence);
  /// Another person, or nobody. The house is another one too.
  void personChanged();

private:
  void linkChanged(const ports::LinkState& state) override;
  void houseReplaced(const domain::House& house) override;
  void happened(const domain::House& house, std::span<const v1::Event> events) override;

  const ports::Clock& m_clock;
  ports::IdSource& m_ids;
  ports::Gateway* m_gateway = nullptr;
  std::string m_staffId;
  std::uint64_t m_session = 0; ///< Counts those who signed in or out.
  QTimer m_changes;            ///< Until those who paint are told.
};

} // namespace comanda::models
