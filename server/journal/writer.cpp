// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/writer.h"

#include <QMetaObject>
#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace comanda::journal {

/// What runs on the journal thread. Everything it has to say goes to the Writer's thread as a queued call;
/// what is said after the Writer has gone is dropped by Qt.
class Writer::Worker : public QObject {
public:
  Worker(std::unique_ptr<Store> store, Writer& writer, Listener& listener)
      : m_store(std::move(store)),
        m_writer(writer),
        m_listener(listener) {}

  void collect(std::vector<Entry> entries) {
    const bool isFirst = isIdle();
    std::ranges::move(entries, std::back_inserter(m_queue));
    flushSoon(isFirst);
  }

  void collect(SessionChange change, OnDone onDone) {
    const bool isFirst = isIdle();
    m_changes.push_back(std::move(change));
    m_changesWaiting.push_back(std::move(onDone));
    flushSoon(isFirst);
  }

  void saveSnapshot(v1::HouseSnapshot snapshot) {
    flush();
    if (m_failure) {
      return; // it was told of already, and the snapshot may hold what was not written
    }
    if (auto saved = m_store->saveSnapshot(std::move(snapshot)); !saved) {
      fail({}, std::move(saved.error()));
    }
  }

  void findOutcome(const std::string& deviceId, const std::string& commandId, OnOutcome onOutcome) {
    flush();
    auto found = m_store ? m_store->findOutcome(deviceId, commandId) : std::unexpected(*m_failure);
    tell([onOutcome = std::move(onOutcome), found = std::move(found)]() mutable {
      onOutcome(std::move(found));
    });
  }

  void reload(std::uint64_t lastSeq, std::function<void(Result<domain::House>)> onHouse) {
    flush();
    if (m_failure && m_store) {
      // The failure may have spoiled the connection and not the files.
      m_store = Store::reopenReadOnly(std::move(m_store)).value_or(nullptr);
    }
    auto house = m_store ? m_store->load(lastSeq) : std::unexpected(*m_failure);
    tell([onHouse = std::move(onHouse), house = std::move(house)]() mutable { onHouse(std::move(house)); });
  }

  void finish() {
    flush();
    m_store.reset();
  }

private:
  bool isIdle() const { return m_queue.empty() && m_changes.empty(); }

  void flushSoon(bool isFirst) {
    if (isFirst) {
      // Behind everything that is waiting for this thread by now: all of it goes into the same transaction.
      QMetaObject::invokeMethod(
          this, [this] { flush(); }, Qt::QueuedConnection);
    }
  }

  void flush() {
    std::vector<Entry> queue = std::exchange(m_queue, {});
    for (std::size_t first = 0; first < queue.size(); first += kGroupEntriesMax) {
      const auto begin = queue.begin() + static_cast<std::ptrdiff_t>(first);
      const auto end = begin + static_cast<std::ptrdiff_t>(std::min(kGroupEntriesMax, queue.size() - first));
      write({std::make_move_iterator(begin), std::make_move_iterator(end)});
    }
    writeChanges();
  }

  void writeChanges() {
    const std::vector<SessionChange> changes = std::exchange(m_changes, {});
    if (changes.empty()) {
      return;
    }
    if (!m_failure) {
      if (auto written = m_store->changeSessions(changes); !written) {
        fail({}, std::move(written.error()));
      }
    }
    tell([waiting = std::exchange(m_changesWaiting, {}), isDurable = !m_failure] {
      for (const OnDone& onDone : waiting) {
        if (onDone) {
          onDone(isDurable);
        }
      }
    });
  }

  void write(std::vector<Entry> group) {
    if (m_failure) {
      fail(std::move(group), *m_failure);
    } else if (auto appended = m_store->append(group); !appended) {
      fail(std::move(group), std::move(appended.error()));
    } else {
      tell([&listener = m_listener, group = std::move(group)]() mutable {
        listener.committed(std::move(group));
      });
    }
  }

  void fail(std::vector<Entry> group, Error error) {
    m_failure = error;
    tell([&listener = m_listener, group = std::move(group), error = std::move(error)]() mutable {
      listener.failed(std::move(group), error);
    });
  }

  template <class Function>
  void tell(Function function) {
    QMetaObject::invokeMethod(&m_writer, std::move(function), Qt::QueuedConnection);
  }

  std::unique_ptr<Store> m_store;
  Writer& m_writer;
  Listener& m_listener;
  std::vector<Entry> m_queue;
  std::vector<SessionChange> m_changes;
  std::vector<OnDone> m_changesWaiting; ///< One for each of the changes.
  std::optional<Error> m_failure;
};

Writer::Writer(std::unique_ptr<Store> store, Listener& listener)
    : m_worker(new Worker(std::move(store), *this, listener)) {
  m_thread.setObjectName(QStringLiteral("journal"));
  m_worker->moveToThread(&m_thread);
  connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
  m_thread.start();
}

Writer::~Writer() {
  handOver();
  QMetaObject::invokeMethod(
      m_worker,
      [worker = m_worker] {
        worker->finish();
        worker->thread()->quit();
      },
      Qt::QueuedConnection);
  m_thread.wait();
}

void Writer::append(Entry entry) {
  m_waiting.push_back(std::move(entry));
  if (m_waiting.size() == kHandedOverMax) {
    handOver(); // the disk is not to wait until this thread has read everything that came in
  } else if (m_waiting.size() == 1) {
    QMetaObject::invokeMethod(
        this, [this] { handOver(); }, Qt::QueuedConnection);
  }
}

void Writer::handOver() {
  if (!m_waiting.empty()) {
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, entries = std::exchange(m_waiting, {})]() mutable {
          worker->collect(std::move(entries));
        },
        Qt::QueuedConnection);
  }
}

void Writer::saveSnapshot(v1::HouseSnapshot snapshot) {
  handOver();
  QMetaObject::invokeMethod(
      m_worker,
      [worker = m_worker, snapshot = std::move(snapshot)]() mutable {
        worker->saveSnapshot(std::move(snapshot));
      },
      Qt::QueuedConnection);
}

void Writer::changeSession(SessionChange change, OnDone onDone) {
  handOver();
  QMetaObject::invokeMethod(
      m_worker,
      [worker = m_worker, change = std::move(change), onDone = std::move(onDone)]() mutable {
        worker->collect(std::move(change), std::move(onDone));
      },
      Qt::QueuedConnection);
}

void Writer::findOutcome(std::string deviceId, std::string commandId, OnOutcome onOutcome) {
  handOver();
  QMetaObject::invokeMethod(
      m_worker,
      [worker = m_worker, deviceId = std::move(deviceId), commandId = std::move(commandId),
       onOutcome = std::move(onOutcome)] { worker->findOutcome(deviceId, commandId, onOutcome); },
      Qt::QueuedConnection);
}

void Writer::reload(std::uint64_t lastSeq, std::function<void(Result<domain::House>)> onHouse) {
  handOver();
  QMetaObject::invokeMethod(
      m_worker,
      [worker = m_worker, lastSeq, onHouse = std::move(onHouse)] { worker->reload(lastSeq, onHouse); },
      Qt::QueuedConnection);
}

} // namespace comanda::journal
