// SPDX-License-Identifier: GPL-3.0-or-later
// How much goes through the front door: durable orders over TLS beside a bare server, questions, live events.
// `./dev bench http [ORDERS]`; prints a table, then the same as one line of JSON. Host and load share the
// computer, each in a process of its own.
#include "app/open_files.h"
#include "tests/bench/http_server.h"
#include "tests/bench/https_load.h"
#include "tests/bench/orders.h"
#include "tests/bench/resident.h"
#include "tests/bench/size_argument.h"
#include "tests/bench/tls_client.h"
#include "tests/support/temp_dir.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

namespace comanda::bench {
namespace {

constexpr std::size_t kOpenFiles = 3'000;
constexpr std::uint64_t kOpenOrders = 10'000;
constexpr std::uint64_t kWarmUp = 256;
constexpr int kChildMsMax = 120'000;

QJsonArray g_figures;

void print(const std::string& what, LoadResult& result, double barePerSecond = 0) {
  std::printf("%-46s %9.0f/s  p50 %7.2f ms  p99 %7.2f ms", what.c_str(), result.perSecond(),
              result.latencies.at(0.5), result.latencies.at(0.99));
  QJsonObject figure{{"what", QString::fromStdString(what)},
                     {"per_second", result.perSecond()},
                     {"p50_ms", result.latencies.at(0.5)},
                     {"p99_ms", result.latencies.at(0.99)}};
  if (barePerSecond > 0) {
    std::printf("  %3.0f %% of bare", 100 * result.perSecond() / barePerSecond);
    figure.insert("bare_per_second", barePerSecond);
  }
  std::printf("\n");
  std::fflush(stdout);
  g_figures.append(figure);
}

// This program again, as a server.
class Child {
public:
  explicit Child(const QStringList& arguments) {
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), arguments);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(kChildMsMax)) {
    }
    m_port = m_process.readLine().trimmed().toUShort();
    if (m_port == 0) {
      giveUp("the server does not start");
    }
  }
  ~Child() {
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(kChildMsMax)) {
      giveUp("the server does not stop");
    }
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  std::uint16_t port() const { return m_port; }

  double residentMegabytes() const { return bench::residentMegabytes(m_process.processId()); }

private:
  QProcess m_process;
  std::uint16_t m_port = 0;
};

std::string request(const std::string& method, const std::string& path, const std::string& token,
                    const std::string& body = "", const std::string& more = "") {
  std::string text = method + " /api/v1/" + path + " HTTP/1.1\r\nHost: localhost\r\n";
  text += token.empty() ? "" : "Authorization: Bearer " + token + "\r\n";
  text += body.empty()
              ? ""
              : "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
  return text + more + "\r\n" + body;
}

// A host, and somebody who is logged in to it.
class BenchedHost {
public:
  explicit BenchedHost(std::uint64_t openOrders)
      : m_child({"--host", folder(), QString::number(openOrders)}) {
    HttpsLoad one(port(), 1);
    const std::string login = one.ask(
        request("POST", "auth/login", "",
                std::string(R"({"user_name":"admin","password":")") + kAdministratorPassword + "\"}"));
    m_token = QJsonDocument::fromJson(QByteArray::fromStdString(login))
                  .object()["access_token"]
                  .toString()
                  .toStdString();
  }

  QString folder() const { return QString::fromStdString((m_temp->path() / "data").string()); }
  std::uint16_t port() const { return m_child.port(); }
  const Child& process() const { return m_child; }

  RequestText get(const std::string& path) const {
    return [text = request("GET", path, m_token)](std::uint64_t) { return text; };
  }
  // New orders with four lines; `first` tells those of one run from those of another.
  RequestText orders(std::uint64_t first) const {
    return [this, first](std::uint64_t i) {
      const std::string id = idOf('o', first + i);
      return request("POST", "orders", m_token,
                     R"({"id":")" + id +
                         R"(","type":"TAKEAWAY","items":[)"
                         R"({"menu_item_id":"steak","quantity":2,"modifiers":["rare"]},)"
                         R"({"menu_item_id":"beer","variant_id":"small","quantity":2},)"
                         R"({"menu_item_id":"salad"},{"menu_item_id":"bread"}]})",
                     "Idempotency-Key: " + id + "\r\n");
    };
  }
  std::string upgrade() const {
    return request("GET", "events?channels=orders", m_token, "",
                   "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                   "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n");
  }
  // What is left of it, after it has ended.
  std::shared_ptr<support::TempDir> temp() const { return m_temp; }

private:
  std::shared_ptr<support::TempDir> m_temp = std::make_shared<support::TempDir>();
  Child m_child;
  std::string m_token;
};

void benchOrders(std::size_t connections, std::uint64_t orders) {
  const std::string what = "orders, " + std::to_string(connections) + " connections";
  std::shared_ptr<support::TempDir> temp;
  LoadResult result;
  std::string answer;
  {
    const BenchedHost host(0);
    temp = host.temp();
    HttpsLoad load(host.port(), connections);
    answer = load.ask(host.orders(0)(0));
    load.run(kWarmUp, host.orders(1));
    result = load.run(orders, host.orders(1 + kWarmUp));
  }
  const std::uint64_t all = 1 + kWarmUp + orders;
  const QString answerFile = QString::fromStdString((temp->path() / "answer.json").string());
  std::ofstream(answerFile.toStdString()) << answer;
  const Child bare(
      {"--bare", QString::fromStdString((temp->path() / "data").string()), QString::number(all), answerFile});
  HttpsLoad load(bare.port(), connections);
  const auto text = [body = std::string(400, 'x')](std::uint64_t) {
    return request("POST", "orders", "", body);
  };
  load.run(kWarmUp, text);
  LoadResult ceiling = load.run(orders, text);
  print(what, result, ceiling.perSecond());
  print("  the same, bare", ceiling);
}

void benchFullHouse(std::uint64_t orders) {
  constexpr std::size_t kConnections = 32;
  const BenchedHost host(kOpenOrders);
  HttpsLoad load(host.port(), kConnections);
  load.run(kWarmUp, host.get("menu"));
  LoadResult menu = load.run(orders, host.get("menu"));
  print("GET menu, 32 connections", menu);
  LoadResult ten = load.run(orders / 2, host.get("orders?limit=10"));
  print("GET orders?limit=10, of 10,000 open", ten);
  LoadResult list = load.run(orders / 10, host.get("orders"));
  print("GET orders (100), of 10,000 open", list);
  LoadResult more = load.run(orders, host.orders(kOpenOrdersFrom / 2));
  print("orders, 32 connections, 10,000 open", more);
  std::printf("%-46s %9.0f MB\n", "host memory with all these orders", host.process().residentMegabytes());
}

void benchFanOut(std::size_t listeners) {
  constexpr std::uint64_t kOrders = 500;
  constexpr double kOrdersPerSecond = 50;
  const BenchedHost host(0);
  FanOut fanOut(host.port(), listeners, host.upgrade());
  LoadResult result =
      fanOut.run(kOrders, kOrdersPerSecond, host.orders(0), [](std::uint64_t i) { return idOf('o', i); });
  Latencies& latencies = result.latencies;
  const double megabytes = host.process().residentMegabytes();
  std::printf(
      "an order told to %4zu listeners, %2.0f orders/s               p50 %7.2f ms  p99 %7.2f ms  host memory "
      "%.0f MB\n",
      listeners, static_cast<double>(kOrders) / result.seconds, latencies.at(0.5), latencies.at(0.99),
      megabytes);
  std::fflush(stdout);
  g_figures.append(QJsonObject{{"what", QStringLiteral("fan-out to %1").arg(listeners)},
                               {"p50_ms", latencies.at(0.5)},
                               {"p99_ms", latencies.at(0.99)},
                               {"host_mb", megabytes}});
}

std::string contentOf(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace
} // namespace comanda::bench

int main(int argc, char* argv[]) {
  using namespace comanda::bench;
  QCoreApplication application(argc, argv);
  comanda::app::allowOpenFiles(kOpenFiles);
  const std::string mode = argc > 1 ? argv[1] : "";
  if (mode == "--host" && argc == 4) {
    return serveHost(argv[2], std::stoull(argv[3]));
  }
  if (mode == "--bare" && argc == 5) {
    return serveBare(argv[2], std::stoull(argv[3]), contentOf(argv[4]));
  }
  const std::uint64_t orders = sizeArgument(argc, argv, "ORDERS", 100, 20'000);
  benchOrders(1, std::max<std::uint64_t>(orders / 10, 100));
  benchOrders(32, orders);
  benchOrders(256, orders);
  benchFullHouse(orders);
  benchFanOut(200);
  benchFanOut(1'000);
  std::printf("%s\n", QJsonDocument(g_figures).toJson(QJsonDocument::Compact).constData());
  return 0;
}
