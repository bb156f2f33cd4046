// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/https_load.h"

#include "tests/bench/stopwatch.h"
#include "tests/bench/tls_client.h"

#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace comanda::bench {
namespace {

constexpr int kStuckMs = 20'000;

// Tells which connections have something to read.
class Poller {
public:
  Poller() : m_descriptor(epoll_create1(0)) {}
  ~Poller() { close(m_descriptor); }
  Poller(const Poller&) = delete;
  Poller& operator=(const Poller&) = delete;

  void watch(const TlsClient& client, std::size_t index) {
    epoll_event event{.events = EPOLLIN, .data = {.u64 = index}};
    epoll_ctl(m_descriptor, EPOLL_CTL_ADD, client.descriptor(), &event);
  }

  // Calls visit(index) for each; false where none had anything for so long.
  template <class Visit>
  bool wait(int ms, Visit visit) {
    std::array<epoll_event, 256> events;
    const int count = epoll_wait(m_descriptor, events.data(), static_cast<int>(events.size()), ms);
    for (int i = 0; i < count; ++i) {
      visit(static_cast<std::size_t>(events[static_cast<std::size_t>(i)].data.u64));
    }
    return count > 0;
  }

private:
  int m_descriptor;
};

} // namespace

struct HttpsLoad::Parts {
  std::vector<TlsClient> clients;
  Poller poller;
};

HttpsLoad::HttpsLoad(std::uint16_t port, std::size_t connections) : m_parts(std::make_unique<Parts>()) {
  for (std::size_t i = 0; i < connections; ++i) {
    m_parts->clients.emplace_back(port);
    m_parts->poller.watch(m_parts->clients.back(), i);
  }
}

HttpsLoad::~HttpsLoad() = default;

LoadResult HttpsLoad::run(std::uint64_t count, const RequestText& text) {
  LoadResult result;
  std::vector<double> sentAt(m_parts->clients.size());
  std::uint64_t sent = 0;
  const Stopwatch stopwatch;
  const auto sendNext = [&](std::size_t index) {
    if (sent < count) {
      const std::string request = text(sent++);
      sentAt[index] = stopwatch.seconds();
      m_parts->clients[index].send(request);
    }
  };
  for (std::size_t i = 0; i < m_parts->clients.size(); ++i) {
    sendNext(i);
  }
  while (result.latencies.count() < count) {
    const bool isAlive = m_parts->poller.wait(kStuckMs, [&](std::size_t index) {
      TlsClient& client = m_parts->clients[index];
      client.receive();
      if (takeAnswer(client.received())) {
        result.latencies.add((stopwatch.seconds() - sentAt[index]) * 1'000);
        sendNext(index);
      }
    });
    if (!isAlive) {
      giveUp("no answer");
    }
  }
  result.seconds = stopwatch.seconds();
  return result;
}

std::string HttpsLoad::ask(const std::string& text) {
  TlsClient& client = m_parts->clients.front();
  client.send(text);
  for (;;) {
    client.wait();
    if (auto body = takeAnswer(client.received())) {
      return *std::move(body);
    }
  }
}

struct FanOut::Parts {
  std::vector<TlsClient> clients; // the last one asks
  Poller poller;
};

FanOut::FanOut(std::uint16_t port, std::size_t listeners, const std::string& upgrade)
    : m_parts(std::make_unique<Parts>()) {
  for (std::size_t i = 0; i <= listeners; ++i) {
    TlsClient& client = m_parts->clients.emplace_back(port);
    if (i < listeners) {
      client.send(upgrade);
      do {
        client.wait();
      } while (!takeAnswer(client.received()));
    }
    m_parts->poller.watch(client, i);
  }
}

FanOut::~FanOut() = default;

LoadResult FanOut::run(std::uint64_t count, double perSecond, const RequestText& text,
                       const std::function<std::string(std::uint64_t i)>& mark) {
  const std::size_t listeners = m_parts->clients.size() - 1;
  std::vector<std::pair<std::string, double>> sent; // marks and times
  std::vector<std::size_t> heard(listeners);        // how many of them each listener has
  LoadResult result;
  Latencies& latencies = result.latencies;
  std::size_t answered = 0;
  const Stopwatch stopwatch;
  while (latencies.count() < count * listeners) {
    const double now = stopwatch.seconds();
    // One order at a time, as a waiter does: a host that falls behind gets fewer.
    if (sent.size() < count && answered == sent.size() &&
        now * perSecond >= static_cast<double>(sent.size())) {
      result.seconds = now;
      const std::string request = text(sent.size());
      sent.emplace_back(mark(sent.size()), stopwatch.seconds());
      m_parts->clients.back().send(request);
    }
    const double untilNext = static_cast<double>(sent.size()) / perSecond - stopwatch.seconds();
    const bool isMoreToSend = sent.size() < count;
    const bool isAlive = m_parts->poller.wait(
        isMoreToSend ? std::max(1, static_cast<int>(untilNext * 1'000)) : kStuckMs, [&](std::size_t index) {
          TlsClient& client = m_parts->clients[index];
          client.receive();
          if (index == listeners) {
            answered += takeAnswer(client.received()) ? 1U : 0U;
            return;
          }
          while (const auto frame = takeFrame(client.received())) {
            if (frame->isPing) {
              client.send(pongTo(*frame));
              continue;
            }
            // Frames come in the order of the requests.
            std::size_t& next = heard[index];
            if (next < sent.size() && frame->payload.find(sent[next].first) != std::string::npos) {
              latencies.add((stopwatch.seconds() - sent[next++].second) * 1'000);
            }
          }
        });
    if (!isAlive && !isMoreToSend) {
      giveUp("somebody was not told");
    }
  }
  return result;
}

} // namespace comanda::bench
