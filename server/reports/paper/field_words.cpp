// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/paper/field_words.h"

#include <google/protobuf/timestamp.pb.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace comanda::reports {
namespace {

using google::protobuf::EnumValueDescriptor;
using google::protobuf::FieldDescriptor;
using enum FieldKind;

/// The words of a field by its name; where it means something else in one message, by "Message.name".
struct Entry {
  std::string_view field;
  std::string_view title;
  FieldKind kind;
};

constexpr auto kFields = std::to_array<Entry>({
    {"BillSums.voided", "Voided", Count},
    {"CashMovement.amount", "Amount", Money},
    {"CashMovement.kind", "What", Choice},
    {"CashTakings.payments", "Payments", Count},
    {"CashTakings.refunds", "Refunds", Count},
    {"CarriedBill.order_id", "", Hidden},
    {"DayReport.net", "Sales without tax", Money},
    {"DayReport.gross", "Sales with tax", Money},
    {"DayReport.business_day", "Business day", Day},
    {"DayReportSummary.business_day", "Business day", Day},
    {"DayReportSummary.gross", "Sales with tax", Money},
    {"Drawer.name", "Drawer", Text},
    {"HourTotal.total", "Sales", Money},
    {"OrderSummary.business_day", "Day", Day},
    {"OrderSummary.order_id", "", Hidden},
    {"PastLine.tax_rate_id", "Tax", TaxRate},
    {"PastLine.voided", "Voided", Flag},
    {"ForecastError.days", "Days that were tried", Count},
    {"ForecastError.orders_ppm", "Orders, off by", Share},
    {"ForecastError.portions_ppm", "Portions by item, off by", Share},
    {"SalesRow.orders", "Orders", Count},
    {"TaxTotal.name", "Tax", Text},
    {"ItemForecast.name", "Item", Text},
    {"ItemTime.name", "Item", Text},
    {"PastLine.name", "Item", Text},
    {"ProductSales.name", "Item", Text},
    {"BasketPair.name", "Item", Text},
    {"BasketPair.orders", "Orders with both", Count},
    {"Baskets.orders", "Orders with something on them", Count},
    {"amount", "Amount", Money},
    {"average", "Average bill", Money},
    {"average_bill", "Average bill", Money},
    {"average_minutes", "Minutes on average", Minutes},
    {"average_order", "Average order", Money},
    {"average_seconds", "Took on average", Seconds},
    {"bill_id", "", Hidden},
    {"bills", "Bills", Count},
    {"business_day", "Day", Day},
    {"bills_due", "Bills due", Count},
    {"bills_due_amount", "Open of them", Money},
    {"by", "", Hidden},
    {"card", "Card", Money},
    {"cash", "Cash", Money},
    {"closed_at", "Closed", Time},
    {"closed_by", "Closed by", Person},
    {"counted", "Counted", Money},
    {"course", "Course", Count},
    {"covers", "Guests", Count},
    {"covers_milli", "Guests", Milli},
    {"date", "", Hidden},
    {"device_id", "", Hidden},
    {"difference", "Difference", Money},
    {"discounts", "Discounts", Money},
    {"dropped", "To the safe", Money},
    {"due", "Still due", Money},
    {"ended_at", "Ended", Time},
    {"expected", "Expected", Money},
    {"first_business_day", "First business day", Day},
    {"first_number", "First number", Text},
    {"from", "", Hidden},
    {"given_back", "Given back", Money},
    {"gross", "With tax", Money},
    {"hour", "Hour", Hour},
    {"id", "", Hidden},
    {"inclusive", "In the prices", Flag},
    {"issued", "Issued", Count},
    {"issued_amount", "Their totals", Money},
    {"issued_at", "Issued", Time},
    {"item_id", "", Hidden},
    {"item_orders", "With the first", Count},
    {"key", "", Text},
    {"last_number", "Last number", Text},
    {"lift_milli", "Versus chance", Ratio},
    {"line_id", "", Hidden},
    {"lines", "Lines", Count},
    {"lines_total", "Ordered", Money},
    {"mobile", "Mobile", Money},
    {"moved_at", "When", Time},
    {"moved_by", "Who", Person},
    {"name", "Name", Text},
    {"naive_orders_ppm", "Orders as a week before, off by", Share},
    {"naive_portions_ppm", "Portions as a week before, off by", Share},
    {"net", "Without tax", Money},
    {"next_cursor", "", Remark},
    {"number", "No.", Text},
    {"opened_by", "Opened by", Person},
    {"opening_float", "Float", Money},
    {"opened_at", "Opened", Time},
    {"order_count", "Orders", Count},
    {"order_id", "", Hidden},
    {"ordered_at", "Sent", Clock},
    {"orders", "Orders", Count},
    {"orders_open", "Open orders", Count},
    {"orders_open_amount", "On no bill yet", Money},
    {"orders_cancelled", "Cancelled", Count},
    {"orders_closed", "Closed", Count},
    {"orders_milli", "Orders", Milli},
    {"other_item_id", "", Hidden},
    {"other_name", "Together with", Text},
    {"other_orders", "With the second", Count},
    {"owner_id", "Whose", Person},
    {"p90_minutes", "9 of 10 within", Minutes},
    {"p90_seconds", "9 of 10 within", Seconds},
    {"paid_in", "Paid in", Money},
    {"paid_out", "Paid out", Money},
    {"payment_id", "", Hidden},
    {"payments", "Payments", Count},
    {"portions", "Portions", Count},
    {"portions_milli", "Portions", Milli},
    {"ppm", "Rate", Rate},
    {"quantity", "Portions", Count},
    {"ready_at", "Ready", Clock},
    {"reason", "Why", Text},
    {"refund_id", "", Hidden},
    {"refund_rounding", "Rounding of refunds", Money},
    {"refunded_amount", "Given back", Money},
    {"refunded_tip", "Tips given back", Money},
    {"refunds", "Refunds", Count},
    {"refunded", "Given back", Money},
    {"refunded_at", "When", Time},
    {"revenue", "Sales", Money},
    {"rounding", "Rounding", Money},
    {"sales", "Sales", Money},
    {"seat", "Seat", Count},
    {"share_ppm", "Share of sales", Share},
    {"since", "Since", Time},
    {"staff_id", "Who", Person},
    {"started_at", "Begun", Clock},
    {"state", "State", Choice},
    {"station_id", "Station", Station},
    {"status", "State", Choice},
    {"table_id", "Table", Table},
    {"table", "Table", Text},
    {"taken", "Taken", Money},
    {"taken_at", "When", Time},
    {"taken_by", "Taken by", Person},
    {"tax", "Tax", Money},
    {"tax_rate_id", "", Hidden},
    {"tender", "Paid by", Choice},
    {"tickets", "Tickets", Count},
    {"tip", "Tip", Money},
    {"tips", "Tips", Money},
    {"to", "", Hidden},
    {"total", "Total", Money},
    {"total_sales", "Sales", Money},
    {"type", "How", Choice},
    {"variant_name", "Variant", Text},
    {"void_reason", "Why", Text},
    {"voided", "Voided", Money},
    {"voided_amount", "Their amount", Money},
    {"voided_lines", "Voided lines", Count},
    {"week", "", Hidden},
    {"weekday", "", Hidden},
});

/// What stands above lists and records.
struct Heading {
  std::string_view field;
  std::string_view words;
};

constexpr auto kHeadings = std::to_array<Heading>({
    {"Baskets.pairs", ""},
    {"Forecast.days", ""},
    {"ForecastDay.items", "Portions by item"},
    {"OrderList.items", ""},
    {"Sales.rows", ""},
    {"TaxReport.taxes", ""},
    {"TopProducts.items", ""},
    {"WeeklySales.days", ""},
    {"DayReportList.items", ""},
    {"bills", "Bills"},
    {"by_hour", "By the hour"},
    {"day", "The day"},
    {"drawers", "Drawers"},
    {"due_bills", "Bills that are due"},
    {"error", "How far off the forecast was of late"},
    {"items", "Items"},
    {"lines", "Lines"},
    {"movements", "Cash in and out"},
    {"no_drawer", "Cash without a drawer"},
    {"open_orders", "Open orders"},
    {"order", ""},
    {"payment_methods", "Paid by"},
    {"payments", "Payments"},
    {"refunds", "Given back"},
    {"servers", "Who served"},
    {"stations", "Stations"},
    {"takings", ""},
    {"taxes", "Taxes"},
    {"tenders", "Payments"},
    {"time", ""},
    {"total", ""},
    {"week_before", "A week before"},
    {"year_before", "A year before"},
});

// The entry of "Message.name" if there is one, otherwise that of "name".
template <class Entries>
auto entryOf(const Entries& entries, const FieldDescriptor& field) {
  const std::string whole = field.containing_type()->name() + "." + field.name();
  const auto named = [&](std::string_view name) {
    return std::ranges::find_if(entries, [&](const auto& entry) { return entry.field == name; });
  };
  const auto own = named(whole);
  return own == entries.end() ? named(field.name()) : own;
}

// As good as can be told from the type alone: a number is not taken for money.
FieldKind plainKind(const FieldDescriptor& field) {
  switch (field.cpp_type()) {
  case FieldDescriptor::CPPTYPE_ENUM: return Choice;
  case FieldDescriptor::CPPTYPE_BOOL: return Flag;
  case FieldDescriptor::CPPTYPE_MESSAGE: return Time;
  case FieldDescriptor::CPPTYPE_STRING: return field.name().ends_with("_id") ? Hidden : Text;
  default: return Count;
  }
}

} // namespace

FieldWords wordsOfField(const FieldDescriptor& field) {
  const auto entry = entryOf(kFields, field);
  return entry == kFields.end() ? FieldWords{.title = spelledOut(field.name()), .kind = plainKind(field)}
                                : FieldWords{.title = std::string(entry->title), .kind = entry->kind};
}

bool hasWords(const FieldDescriptor& field) {
  return entryOf(kFields, field) != kFields.end();
}

std::string headingOf(const FieldDescriptor& field) {
  const auto entry = entryOf(kHeadings, field);
  return entry == kHeadings.end() ? spelledOut(field.name()) : std::string(entry->words);
}

bool hasHeading(const FieldDescriptor& field) {
  return entryOf(kHeadings, field) != kHeadings.end();
}

std::string choiceWords(const EnumValueDescriptor& value) {
  if (value.number() == 0) {
    return "";
  }
  std::string words = value.name();
  std::ranges::transform(words, words.begin(),
                         [](char c) { return std::tolower(static_cast<unsigned char>(c)); });
  return spelledOut(words);
}

std::string spelledOut(std::string_view name) {
  std::string words(name);
  std::ranges::replace(words, '_', ' ');
  if (!words.empty()) {
    words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
  }
  return words;
}

bool isFigure(FieldKind kind) {
  switch (kind) {
  case Count:
  case Money:
  case Milli:
  case Ratio:
  case Share:
  case Rate:
  case Seconds:
  case Minutes: return true;
  default: return false;
  }
}

} // namespace comanda::reports
