// SPDX-License-Identifier: GPL-3.0-or-later
// One table's evening in an empty restaurant, over HTTPS, while the host is killed after every single call.
#include "tests/app/host_process.h"
#include "tests/support/event_loop.h"

#include <QJsonArray>
#include <QWebSocket>
#include <algorithm>
#include <memory>
#include <set>
#include <utility>
#include <vector>

namespace comanda::testing {
namespace {

struct Step {
  const char* method;
  const char* path; ///< Below /api/v1.
  const char* body;
  int status;
  std::set<std::string> channels; ///< On which it is told.
};

const std::vector<Step>& steps() {
  static const std::vector<Step> steps{
      {"PUT",
       "/restaurant",
       R"({"name":"The Anchor","slug":"anchor","currency":"EUR","currency_exponent":2,"cash_increment":5,
           "time_zone":"UTC","languages":["en"],"tax_rates":[{"id":"vat","name":"VAT","ppm":90000,"inclusive":true}],
           "tax_classes":[{"id":"food","name":"Food","tax_rate_id":"vat"}]})",
       200,
       {}},
      {"POST",
       "/kitchen/stations",
       R"({"id":"hot","name":"Hot","kind":"STATION_KITCHEN","parallel":2,"warn_minutes":9,"late_minutes":15})",
       201,
       {}},
      {"POST", "/menu/categories", R"({"id":"food","name":"Food","station_id":"hot"})", 201, {}},
      {"POST",
       "/menu/modifier-groups",
       R"({"id":"done","name":"How done?","min":1,"max":1,"modifiers":[{"id":"rare","name":"Rare"}]})",
       201,
       {}},
      {"POST",
       "/menu/items",
       R"({"id":"soup","category_id":"food","name":"Soup","price":650,"tax_class_id":"food","course":1})",
       201,
       {}},
      {"POST",
       "/menu/items",
       R"({"id":"steak","category_id":"food","name":"Steak","price":2453,"tax_class_id":"food","course":2,
           "modifier_group_ids":["done"]})",
       201,
       {}},
      {"POST", "/rooms", R"({"id":"main","name":"Dining room"})", 201, {}},
      {"POST",
       "/tables",
       R"({"id":"t7","room_id":"main","name":"7","shape":"ROUND","width":90,"height":90,"seats":4})",
       201,
       {"table:update"}},
      {"PUT", "/tables/t7/status", R"({"status":"SEATED","covers":2})", 200, {"table:update"}},
      {"POST",
       "/orders",
       R"({"id":"o1","type":"DINE_IN","table_id":"t7","items":[{"menu_item_id":"soup","quantity":2},
           {"menu_item_id":"steak","modifiers":["rare"]}]})",
       201,
       {"order:new", "order:update"}},
      {"POST",
       "/commands",
       R"({"commands":[{"hold_lines":{"order_id":"o1","line_ids":["%STEAK%"],"hold":true}}]})",
       200,
       {"order:update"}},
      {"POST", "/orders/o1/send", R"({"id":"r1"})", 200, {"order:update", "ticket:new", "table:update"}},
      {"PUT", "/kitchen/tickets/r1.1/status", R"({"status":"TICKET_READY"})", 200, {"ticket:update"}},
      {"POST", "/orders/o1/send", R"({"id":"r2","course":2})", 200, {"order:update", "ticket:new"}},
      {"PUT", "/kitchen/tickets/r2.1/status", R"({"status":"TICKET_READY"})", 200, {"ticket:update"}},
      {"PUT", "/kitchen/tickets/r2.1/status", R"({"status":"TICKET_SERVED"})", 200, {"ticket:update"}},
      {"POST", "/billing/bills", R"({"bill_id":"b1","order_id":"o1"})", 201, {"bill:issued"}},
      {"POST",
       "/billing/bills/b1/payments",
       R"({"tender":"CASH","amount":3753,"tendered":5000})",
       201,
       {"bill:paid"}},
      {"PUT", "/orders/o1/status", R"({"status":"CLOSED"})", 200, {"order:completed"}},
      {"PUT", "/tables/t7/status", R"({"status":"FREE"})", 200, {"table:update"}},
  };
  return steps;
}

// Somebody who listens to everything, and after every interruption resumes where they were.
class Witness {
public:
  struct Heard {
    std::uint64_t seq = 0;
    std::string channel;
    bool operator==(const Heard&) const = default;
  };

  void listen(const HostProcess& host, const QString& token) {
    m_socket = std::make_unique<QWebSocket>();
    m_socket->setSslConfiguration(host.tls());
    QObject::connect(m_socket.get(), &QWebSocket::textMessageReceived, m_socket.get(),
                     [this](const QString& text) {
                       const QJsonObject frame = QJsonDocument::fromJson(text.toUtf8()).object();
                       const Heard heard{static_cast<std::uint64_t>(frame.value("seq").toInteger()),
                                         frame.value("channel").toString().toStdString()};
                       if (std::ranges::find(m_heard, heard) == m_heard.end()) {
                         m_heard.push_back(heard);
                       }
                     });
    // One event may be told on several channels, and the interruption may come between two of them.
    const std::uint64_t after = m_heard.empty() ? 0 : m_heard.back().seq - 1;
    QNetworkRequest request(QUrl(QString(host.url()).replace("https:", "wss:") +
                                 QStringLiteral("/api/v1/events?after=%1").arg(after)));
    request.setRawHeader("Authorization", "Bearer " + token.toUtf8());
    m_socket->open(request);
  }

  // Waits until what happened after `seq` was told on all of these channels.
  bool hears(std::uint64_t seq, const std::set<std::string>& channels) {
    const auto isTold = [&] {
      std::set<std::string> left = channels;
      for (const Heard& heard : m_heard) {
        if (heard.seq > seq) {
          left.erase(heard.channel);
        }
      }
      return left.empty();
    };
    return eventually(isTold, kProgramMsMax);
  }

  const std::vector<Heard>& heard() const { return m_heard; }

private:
  std::unique_ptr<QWebSocket> m_socket;
  std::vector<Heard> m_heard;
};

class Walk : public ::testing::Test {
protected:
  Got call(const Step& step, std::size_t number) {
    QByteArray body(step.body);
    body.replace("%STEAK%", m_steakLine);
    const Got got = m_host.request(step.method, QStringLiteral("/api/v1") + step.path, body, m_token,
                                   "step-" + QByteArray::number(static_cast<int>(number)));
    EXPECT_EQ(got.status, step.status) << step.path << " " << got.bytes.toStdString();
    if (got.text("id") == "o1") {
      m_steakLine = got.body.value("items").toArray()[1].toObject().value("id").toString().toUtf8();
    }
    return got;
  }

  std::uint64_t lastSeq() {
    const Got page = m_host.request("GET", "/api/v1/journal?limit=1", {}, m_token);
    EXPECT_EQ(page.status, 200) << page.bytes.toStdString();
    return page.body.value("last_seq").toString().toULongLong();
  }

  // Everything that there is, as the API tells it.
  QByteArray everything() {
    QByteArray all;
    for (const char* path :
         {"/restaurant", "/kitchen/stations", "/menu/categories", "/menu/modifier-groups", "/menu/items",
          "/rooms", "/tables", "/orders", "/kitchen/tickets", "/billing/bills", "/auth/profile"}) {
      const Got got = m_host.request("GET", QStringLiteral("/api/v1") + path, {}, m_token);
      EXPECT_EQ(got.status, 200) << path << " " << got.bytes.toStdString();
      all += got.bytes + '\n';
    }
    return all;
  }

  HostProcess m_host;
  QString m_token;
  QByteArray m_steakLine;
  Witness m_witness;
};

TEST_F(Walk, LosesNothingAndDoesNothingTwiceHoweverOftenTheHostIsKilled) {
  m_host.start();
  m_token = m_host.login();
  m_witness.listen(m_host, m_token);
  for (std::size_t number = 0; number < steps().size(); ++number) {
    const Step& step = steps()[number];
    SCOPED_TRACE(std::string(step.method) + " " + step.path);
    const std::uint64_t seqBefore = lastSeq();
    const Got first = call(step, number);
    const std::uint64_t seq = lastSeq();
    EXPECT_GT(seq, seqBefore);
    const QByteArray before = everything();

    m_host.kill();
    m_host.start();
    EXPECT_EQ(everything().toStdString(), before.toStdString()) << "something acknowledged is missing";
    const Got again = call(step, number);
    EXPECT_EQ(again.bytes.toStdString(), first.bytes.toStdString());
    EXPECT_EQ(lastSeq(), seq) << "something was done twice";
    EXPECT_EQ(everything().toStdString(), before.toStdString());
    m_witness.listen(m_host, m_token);
    EXPECT_TRUE(m_witness.hears(seqBefore, step.channels));
    if (HasFailure()) {
      return;
    }
  }
  const QString day = QJsonDocument::fromJson(m_host.request("GET", "/api/v1/orders/o1", {}, m_token).bytes)
                          .object()
                          .value("business_day")
                          .toString();
  const Got report = m_host.request("GET", "/api/v1/reports/sales/daily?date=" + day, {}, m_token);
  EXPECT_EQ(report.text("total_sales"), "3753");
  EXPECT_EQ(report.body.value("payment_methods").toObject().value("cash").toString(), "3753");

  Witness later;
  later.listen(m_host, m_token);
  EXPECT_TRUE(later.hears(m_witness.heard().back().seq - 1, {m_witness.heard().back().channel}));
  EXPECT_EQ(m_witness.heard(), later.heard()) << "whoever was interrupted heard the same, each once";
  m_host.stop();
  EXPECT_EQ(comanda({"verify", "--data", m_host.folder()}).code, 0);
}

} // namespace
} // namespace comanda::testing
