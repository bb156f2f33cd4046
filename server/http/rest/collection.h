// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/contract/options.h"
#include "server/http/rest/exchange.h"
#include "server/http/rest/paging.h"

#include <optional>
#include <string>
#include <utility>

namespace comanda::rest {

/// Records that are listed, read, added, replaced and taken away, all in the same way: the menu's, rooms,
/// tables, stations. `View` is how a record is shown.
template <class Record, class Page, class View = Record>
struct Collection {
  std::string path; ///< "/api/v1/menu/categories"
  std::string one;  ///< "a category"
  std::string many; ///< "the categories"
  values::Registry<Record> domain::House::*records;
  View (*show)(const domain::House& house, const Record& record);
  v1::Command (*save)(Record record);
  v1::Command (*remove)(const std::string& id);
  std::string recordField; ///< What the save command calls the record: its faults are told without it.
};

template <class Record>
Record asItIs(const domain::House&, const Record& record) {
  return record;
}

/// The rejection of an id that is there already.
inline Failure idUsed(const std::string& id) {
  v1::Rejection rejection;
  rejection.set_rule(v1::ID_ALREADY_USED);
  rejection.set_field("id");
  rejection.set_subject_id(id);
  return ruleBroken(rejection);
}

/// A rejection whose field begins with this name is told without it: the body is that record.
inline Exchange::Amend within(std::string field) {
  return [field = field + "."](const v1::Rejection& rejection) {
    v1::Rejection told = rejection;
    if (told.field().starts_with(field)) {
      told.set_field(told.field().substr(field.size()));
    }
    return std::optional(ruleBroken(told));
  };
}

template <class Record, class Page, class View>
void addReading(RouteTable& table, const Collection<Record, Page, View>& c) {
  table.add({.pattern = c.path,
             .summary = "List " + c.many + ".",
             .access = Access::permitted(v1::PERMISSION_READ_HOUSE),
             .response = &Page::default_instance(),
             .parameters = pageParameters(),
             .handle = [c](Exchange& x) {
               x.reply({.body = pageOf<Page>(
                            x, x.house().*c.records, [](const Record&) { return true; },
                            [&](const Record& record) { return c.show(x.house(), record); })});
             }});
}

template <class Record, class Page, class View>
void addCollection(RouteTable& table, const Collection<Record, Page, View>& c) {
  const auto find = [c](const Exchange& x) -> MessagePtr {
    const Record* record = (x.house().*c.records).find(x.path());
    return record == nullptr ? nullptr : own(c.show(x.house(), *record));
  };
  // How a record is told after it was saved; as it was sent, if somebody took it away since.
  const auto saved = [c](const Exchange& x, std::string location) {
    const Record& sent = x.body<Record>();
    const Record* record = (x.house().*c.records).find(sent.id());
    return recordOf(c.show(x.house(), record == nullptr ? sent : *record), std::move(location));
  };
  const Access toSave = Access::permitted(contract::permissionOf(c.save(Record())));
  const Access toRemove = Access::permitted(contract::permissionOf(c.remove("")));

  addReading(table, c);
  table.add({.method = http::Method::Post,
             .pattern = c.path,
             .summary = "Add " + c.one + ".",
             .access = toSave,
             .rate = RateClass::Write,
             .request = &Record::default_instance(),
             .response = &View::default_instance(),
             .status = 201,
             .handle = [c, saved](Exchange& x) {
               const Record& record = x.body<Record>();
               if ((x.house().*c.records).contains(record.id()) && !x.isRepeat()) {
                 x.fail(idUsed(record.id()));
                 return;
               }
               x.submit(
                   {c.save(record)},
                   [&x, c, saved] { return saved(x, c.path + "/" + x.body<Record>().id()); },
                   within(c.recordField));
             }});
  table.add({.pattern = c.path + "/{id}",
             .summary = "Read " + c.one + ".",
             .access = Access::permitted(v1::PERMISSION_READ_HOUSE),
             .response = &View::default_instance(),
             .find = find});
  table.add({.method = http::Method::Put,
             .pattern = c.path + "/{id}",
             .summary = "Replace " + c.one + ".",
             .access = toSave,
             .rate = RateClass::Write,
             .request = &Record::default_instance(),
             .response = &View::default_instance(),
             .pathField = "id",
             .find = find,
             .handle = [c, saved](Exchange& x) {
               x.submit(
                   {c.save(x.body<Record>())}, [&x, saved] { return saved(x, ""); }, within(c.recordField));
             }});
  table.add({.method = http::Method::Delete,
             .pattern = c.path + "/{id}",
             .summary = "Take " + c.one + " away.",
             .access = toRemove,
             .rate = RateClass::Write,
             .status = 204,
             .find = find,
             .handle = [c](Exchange& x) { x.submit({c.remove(x.path())}, [] { return Result(); }); }});
}

} // namespace comanda::rest
