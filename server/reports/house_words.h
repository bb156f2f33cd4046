// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/query.pb.h"
#include "domain/house.h"

#include <map>
#include <string>

namespace comanda::reports {

/// What a report says that only the house knows: the read tables name neither people nor categories. By id.
struct HouseWords {
  struct Category {
    std::string name;
    std::string parentId; ///< Empty at the top.
  };
  std::map<std::string, Category> categories;
  std::map<std::string, std::string> categoryOfItem;
  std::map<std::string, std::string> staffNames;
};

/// As much of it as the question needs. Host thread.
HouseWords wordsFor(const v1::Query& query, const domain::House& house);

} // namespace comanda::reports
