// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/paper/query_words.h"

#include "comanda/v1/payment.pb.h"
#include "domain/values/instant.h"
#include "domain/values/iso_week.h"
#include "server/reports/paper/field_words.h"
#include "server/reports/paper/paper_text.h"

#include <QLocale>
#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace comanda::reports {
namespace {

using google::protobuf::Message;

constexpr int kWeekLength = 7;

std::string lowered(std::string words) {
  if (!words.empty()) {
    words[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(words[0])));
  }
  return words;
}

const Message* bodyOf(const v1::Query& query) {
  const auto* reflection = query.GetReflection();
  const auto* field =
      reflection->GetOneofFieldDescriptor(query, v1::Query::descriptor()->FindOneofByName("body"));
  return field == nullptr ? nullptr : &reflection->GetMessage(query, field);
}

std::string textIn(const Message& message, const char* name) {
  const auto* field = message.GetDescriptor()->FindFieldByName(name);
  return field == nullptr || field->cpp_type() != google::protobuf::FieldDescriptor::CPPTYPE_STRING
             ? ""
             : message.GetReflection()->GetString(message, field);
}

std::string weekWords(const std::string& week) {
  const auto monday = values::parseWeek(week);
  if (!monday) {
    return week;
  }
  const std::chrono::sys_days first(monday->date());
  const std::string iso = values::formatWeek(*monday); // 2026-W47
  return "Week " + std::to_string(std::atoi(iso.substr(iso.find('W') + 1).c_str())) + " of " +
         iso.substr(0, iso.find('-')) + ", " +
         periodWords(first, std::chrono::year_month_day(first + std::chrono::days(kWeekLength - 1)));
}

// A grouping's key as it is read.
std::string keyWords(const std::string& key, v1::SalesGrouping by) {
  constexpr int kHours = 24;
  switch (by) {
  case v1::BY_WEEK: return key.substr(0, key.find('-')) + ", week " + key.substr(key.find('W') + 1);
  case v1::BY_MONTH:
    if (const auto day = values::parseDate(key + "-01")) {
      const std::string words = longDay(*day); // "1 January 2015"
      return words.substr(words.find(' ') + 1);
    }
    return key;
  case v1::BY_HOUR: {
    const int next = (std::atoi(key.c_str()) + 1) % kHours;
    return key + ":00–" + (next < 10 ? "0" : "") + std::to_string(next) + ":00";
  }
  case v1::BY_WEEKDAY:
    return QLocale(QLocale::English).standaloneDayName(std::atoi(key.c_str())).toStdString();
  case v1::BY_TENDER: {
    const auto* tender = v1::Tender_descriptor()->FindValueByName(key);
    return tender == nullptr ? key : choiceWords(*tender);
  }
  case v1::BY_CATEGORY: return key.empty() ? "No longer on the menu" : key;
  case v1::BY_STAFF: return key.empty() ? "Nobody" : key;
  default: return dayWords(key);
  }
}

} // namespace

std::string groupingWords(v1::SalesGrouping by) {
  switch (by) {
  case v1::BY_DAY: return "Day";
  case v1::BY_WEEK: return "Week";
  case v1::BY_MONTH: return "Month";
  case v1::BY_YEAR: return "Year";
  case v1::BY_HOUR: return "Hour";
  case v1::BY_WEEKDAY: return "Weekday";
  case v1::BY_ITEM: return "Item";
  case v1::BY_VARIANT: return "Item and variant";
  case v1::BY_CATEGORY: return "Category";
  case v1::BY_TENDER: return "Way of paying";
  case v1::BY_STAFF: return "Who served";
  case v1::BY_TAX: return "Tax";
  default: return "Day";
  }
}

std::string rowWords(const v1::SalesRow& row, v1::SalesGrouping by) {
  return row.name().empty() ? keyWords(row.key(), by) : row.name();
}

std::string titleOf(const v1::Query& query) {
  switch (query.body_case()) {
  case v1::Query::kGetDailySales: return "Sales of a day";
  case v1::Query::kGetWeeklySales: return "Sales of a week";
  case v1::Query::kGetTopProducts:
    return query.get_top_products().order() == v1::BY_QUANTITY ? "Best sellers by portions"
                                                               : "Best sellers by sales";
  case v1::Query::kGetPerformance: return "Service and stations";
  case v1::Query::kGetTaxes: return "Taxes";
  case v1::Query::kGetKitchenTimes: return "How long the kitchen took";
  case v1::Query::kListOrders: return "Orders";
  case v1::Query::kGetOrderHistory: return "An order";
  case v1::Query::kGetSales: return "Sales by " + lowered(groupingWords(query.get_sales().by()));
  case v1::Query::kGetComparison: return "A day beside earlier ones";
  case v1::Query::kGetForecast: return "Forecast";
  case v1::Query::kGetBaskets: return "What is ordered together";
  case v1::Query::kGetDaySoFar: return "X report";
  case v1::Query::kGetDayReport: return "Z report";
  case v1::Query::kListDayReports: return "Z reports";
  default: break;
  }
  const Message* body = bodyOf(query);
  if (body == nullptr) {
    return "Report";
  }
  // "GetXReport" is "X report".
  std::string words;
  for (const char c :
       body->GetDescriptor()->name().substr(body->GetDescriptor()->name().starts_with("Get") ? 3 : 0)) {
    const bool beginsWord = std::isupper(static_cast<unsigned char>(c)) != 0 && !words.empty();
    words += beginsWord ? " " : "";
    words += beginsWord ? static_cast<char>(std::tolower(static_cast<unsigned char>(c))) : c;
  }
  return words;
}

std::string periodOf(const v1::Query& query) {
  const Message* body = bodyOf(query);
  if (body == nullptr) {
    return "";
  }
  if (const std::string week = textIn(*body, "week"); !week.empty()) {
    return weekWords(week);
  }
  const std::string day = textIn(*body, "business_day");
  const auto first = values::parseDate(day.empty() ? textIn(*body, "from") : day);
  auto last = values::parseDate(day.empty() ? textIn(*body, "to") : day);
  if (query.has_get_forecast() && first) {
    const int days = query.get_forecast().days() == 0 ? kWeekLength : query.get_forecast().days();
    last = std::chrono::year_month_day(std::chrono::sys_days(*first) + std::chrono::days(days - 1));
  }
  return first && last ? periodWords(*first, *last) : "";
}

} // namespace comanda::reports
