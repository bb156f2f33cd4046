// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/house_words.h"

namespace comanda::reports {

HouseWords wordsFor(const v1::Query& query, const domain::House& house) {
  HouseWords words;
  if (query.get_sales().by() == v1::BY_CATEGORY) {
    house.categories.forEach([&](const std::string& id, const v1::Category& category) {
      words.categories[id] = {.name = category.name(), .parentId = category.parent_id()};
    });
    house.items.forEach([&](const std::string& id, const v1::MenuItem& item) {
      words.categoryOfItem[id] = item.category_id();
    });
  }
  if (query.get_sales().by() == v1::BY_STAFF) {
    house.staff.forEach(
        [&](const std::string& id, const v1::StaffMember& member) { words.staffNames[id] = member.name(); });
  }
  return words;
}

} // namespace comanda::reports
