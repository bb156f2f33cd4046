// SPDX-License-Identifier: GPL-3.0-or-later
// The people who work here.
#include "domain/contract/envelope.h"
#include "server/http/rest/collection.h"
#include "server/http/rest/routes.h"

#include <functional>
#include <tuple>
#include <utility>
#include <vector>

namespace comanda::rest {
namespace {

constexpr std::string_view kUsers = "/api/v1/users";

using Commands = std::vector<v1::Command>;
using OnSecrets = std::function<void(Commands)>;

v1::Command saveStaff(v1::StaffMember member) {
  v1::SaveStaff body;
  *body.mutable_staff() = std::move(member);
  return contract::commandOf(std::move(body));
}

// Makes the verifier of one secret and adds the command that sets it; nothing where there is no secret.
template <class SetSecret>
void addSecret(const std::shared_ptr<Exchange>& exchange, const std::string& staffId,
               const std::string& secret, Commands commands, OnSecrets then) {
  if (secret.empty()) {
    then(std::move(commands));
    return;
  }
  exchange->services().secrets.makeVerifier(
      staffId, secret,
      [exchange, staffId, commands = std::move(commands),
       then = std::move(then)](std::optional<std::string> verifier) mutable {
        if (!verifier) {
          exchange->fail(overloaded());
          return;
        }
        SetSecret body;
        body.set_staff_id(staffId);
        body.set_verifier(*std::move(verifier));
        commands.push_back(contract::commandOf(std::move(body)));
        then(std::move(commands));
      });
}

// Whether the secrets of a request may be used; answers where they may not.
template <class Body>
bool checkSecrets(Exchange& exchange) {
  using Kind = Secrets::Kind;
  const auto& body = exchange.body<Body>();
  const Secrets& secrets = exchange.services().secrets;
  std::vector<v1::Violation> violations;
  for (const auto& [kind, field, secret] : {std::tuple(Kind::Password, "password", &body.password()),
                                            std::tuple(Kind::Pin, "pin", &body.pin())}) {
    const auto why = secret->empty() ? std::nullopt : secrets.whyNot(kind, *secret);
    if (why) {
      violations.emplace_back().set_field(field);
      violations.back().set_message(*why);
    }
  }
  if (!violations.empty()) {
    exchange.fail(invalid(std::move(violations)));
    return false;
  }
  return true;
}

template <class Body>
void withSecrets(Exchange& exchange, v1::StaffMember member, OnSecrets then) {
  if (!checkSecrets<Body>(exchange)) {
    return;
  }
  const auto self = exchange.shared_from_this();
  const auto& body = exchange.body<Body>();
  const std::string id = member.id();
  addSecret<v1::SetPassword>(self, id, body.password(), {saveStaff(std::move(member))},
                             [self, id, pin = body.pin(), then = std::move(then)](Commands commands) {
                               addSecret<v1::SetPin>(self, id, pin, std::move(commands), then);
                             });
}

Result userOf(const Exchange& exchange, const std::string& id, std::string location) {
  const v1::StaffMember* member = exchange.house().staff.find(id);
  return recordOf(member == nullptr ? v1::StaffMember() : *member, std::move(location));
}

void create(Exchange& exchange) {
  const auto& wanted = exchange.body<v1::NewUser>();
  const std::string id = wanted.id();
  const std::string location = std::string(kUsers) + "/" + id;
  if (exchange.house().staff.contains(id) && !exchange.isRepeat()) {
    exchange.fail(idUsed(id));
    return;
  }
  v1::StaffMember member;
  member.set_id(id);
  member.set_name(wanted.name());
  member.set_user_name(wanted.user_name());
  *member.mutable_role_ids() = wanted.role_ids();
  member.set_active(true);
  member.set_language(wanted.language());
  withSecrets<v1::NewUser>(exchange, std::move(member), [&exchange, id, location](Commands commands) {
    exchange.submit(
        std::move(commands), [&exchange, id, location] { return userOf(exchange, id, location); },
        within("staff"));
  });
}

void change(Exchange& exchange, const std::string& id) {
  const auto& wanted = exchange.body<v1::UserChange>();
  v1::StaffMember member;
  member.set_id(id);
  member.set_name(wanted.name());
  member.set_user_name(wanted.user_name());
  *member.mutable_role_ids() = wanted.role_ids();
  member.set_active(!wanted.has_active() || wanted.active());
  member.set_language(wanted.language());
  withSecrets<v1::UserChange>(exchange, std::move(member), [&exchange, id](Commands commands) {
    // Making a verifier takes a while; somebody else may have been quicker.
    if (auto failure = exchange.isRepeat() ? std::nullopt : exchange.checkRecord()) {
      exchange.fail(*failure);
      return;
    }
    exchange.submit(
        std::move(commands), [&exchange, id] { return userOf(exchange, id, ""); }, within("staff"));
  });
}

void deactivate(Exchange& exchange) {
  const v1::StaffMember* known = exchange.house().staff.find(exchange.path());
  if (known == nullptr) {
    exchange.fail(notFound("There is no such record."));
    return;
  }
  v1::StaffMember member = *known;
  member.set_active(false);
  exchange.submit(
      {saveStaff(std::move(member))}, [] { return Result(); }, within("staff"));
}

Route listRoute(std::string path) {
  return {.pattern = std::move(path),
          .summary = "List the users.",
          .access = Access::to<v1::SaveStaff>(),
          .response = &v1::UserPage::default_instance(),
          .parameters = pageParameters(),
          .handle = [](Exchange& x) {
            x.reply({.body = pageOf<v1::UserPage>(
                         x, x.house().staff, [](const v1::StaffMember&) { return true; },
                         [](const v1::StaffMember& member) { return member; })});
          }};
}

Route createRoute(std::string path) {
  return {.method = http::Method::Post,
          .pattern = std::move(path),
          .summary = "Create a user, with password and PIN as given.",
          .access = Access::to<v1::SaveStaff>(),
          .rate = RateClass::Write,
          .request = &v1::NewUser::default_instance(),
          .response = &v1::StaffMember::default_instance(),
          .status = 201,
          .handle = create};
}

// Reading and changing one user, who is found by the path or by the login.
void addOne(RouteTable& table, const std::string& path, const Access& toRead,
            std::string (*idOf)(const Exchange&)) {
  const auto find = [idOf](const Exchange& x) { return copyOf(x.house().staff.find(idOf(x))); };
  table.add({.pattern = path,
             .summary = "Read a user.",
             .access = toRead,
             .response = &v1::StaffMember::default_instance(),
             .find = find});
  table.add({.method = http::Method::Put,
             .pattern = path,
             .summary = "Replace what is known of a user; set a password or PIN where one is given.",
             .access = Access::to<v1::SaveStaff>(),
             .rate = RateClass::Write,
             .request = &v1::UserChange::default_instance(),
             .response = &v1::StaffMember::default_instance(),
             .find = find,
             .handle = [idOf](Exchange& x) { change(x, idOf(x)); }});
}

} // namespace

void addUserRoutes(RouteTable& table) {
  for (const char* path : {"/api/v1/users", "/api/v1/auth/users"}) {
    table.add(listRoute(path));
  }
  for (const char* path : {"/api/v1/users", "/api/v1/auth/register"}) {
    table.add(createRoute(path));
  }
  addOne(table, std::string(kUsers) + "/me", Access::loggedIn(),
         [](const Exchange& x) { return x.session().staffId; });
  addOne(table, std::string(kUsers) + "/{id}", Access::to<v1::SaveStaff>(),
         [](const Exchange& x) { return x.path(); });
  table.add({.method = http::Method::Delete,
             .pattern = std::string(kUsers) + "/{id}",
             .summary = "Deactivate a user: they may not log in or act any more.",
             .access = Access::to<v1::SaveStaff>(),
             .rate = RateClass::Write,
             .status = 204,
             .find = [](const Exchange& x) { return copyOf(x.house().staff.find(x.path())); },
             .handle = deactivate});
}

} // namespace comanda::rest
