// SPDX-License-Identifier: GPL-3.0-or-later
// Members of staff, their secrets, and forgetting somebody.
#include "domain/field_path.h"
#include "domain/save.h"
#include "domain/staff/authority.h"
#include "domain/staff/decide.h"
#include "domain/staff/permission_matrix.h"
#include "domain/staff/verifier.h"

#include <algorithm>

namespace comanda::staff {
namespace {

using domain::Approval;
using domain::at;
using domain::Check;
using domain::reject;

bool isUserName(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
  });
}

Check checkUserName(const domain::House& house, const v1::StaffMember& member) {
  if (!isUserName(member.user_name())) {
    return reject(v1::USER_NAME_INVALID, "staff.user_name");
  }
  for (const v1::StaffMember* other : house.staff.sorted()) {
    if (other->id() != member.id() && other->user_name() == member.user_name()) {
      return reject(v1::USER_NAME_TAKEN, "staff.user_name", other->id());
    }
  }
  return {};
}

Check checkRoles(const domain::House& house, const v1::StaffMember& member) {
  if (const auto i = domain::firstRepeat(member.role_ids())) {
    return reject(v1::LISTED_TWICE, at("staff.role_ids", *i), member.role_ids(*i));
  }
  for (int i = 0; i < member.role_ids_size(); ++i) {
    if (findRole(house, member.role_ids(i)) == nullptr) {
      return reject(v1::ROLE_NOT_FOUND, at("staff.role_ids", i));
    }
  }
  return {};
}

bool isActiveAdmin(const v1::StaffMember& member) {
  return member.active() && std::ranges::find(member.role_ids(), kAdminRole) != member.role_ids().end();
}

// Also the very first member is an active administrator: nobody else could let anybody in.
Check checkAdminRemains(const domain::House& house, const v1::StaffMember& member) {
  bool remains = isActiveAdmin(member);
  house.staff.forEach([&](const v1::StaffMember& other) {
    remains = remains || (other.id() != member.id() && isActiveAdmin(other));
  });
  if (!remains) {
    return reject(v1::LAST_ADMIN, member.active() ? "staff.role_ids" : "staff.active", member.id());
  }
  return {};
}

// What the member is to have must be the actor's to give, what they have already not above the actor.
Check checkAuthority(const domain::House& house, const v1::StaffMember& member,
                     const domain::Context& context) {
  if (const v1::StaffMember* old = house.staff.find(member.id())) {
    if (const Check check = checkHolds(house, context, old->role_ids(), "staff.id"); !check) {
      return check;
    }
  }
  return checkHolds(house, context, member.role_ids(), "staff.role_ids");
}

// Whether this person's secret may be set to this verifier by the one who acts.
Check checkVerifier(const domain::House& house, const domain::Context& context, const std::string& staffId,
                    const std::string& verifier) {
  const v1::StaffMember* member = house.staff.find(staffId);
  if (member == nullptr || isForgotten(*member)) {
    return reject(v1::STAFF_NOT_FOUND, "staff_id");
  }
  if (!verifier.empty() && !isVerifier(verifier)) {
    return reject(v1::VERIFIER_INVALID, "verifier");
  }
  return checkHolds(house, context, member->role_ids(), "staff_id");
}

} // namespace

domain::Decision decide(const domain::House& house, const v1::SaveStaff& command,
                        const domain::Context& context) {
  const v1::StaffMember& member = command.staff();
  const v1::StaffMember* old = house.staff.find(member.id());
  if (member.id() == kHostActor || (old != nullptr && isForgotten(*old))) {
    return reject(v1::ID_ALREADY_USED, "staff.id", member.id());
  }
  const Check check = domain::checkInOrder([&] { return checkUserName(house, member); },
                                           [&] { return checkRoles(house, member); },
                                           [&] { return checkAdminRemains(house, member); },
                                           [&] { return checkAuthority(house, member, context); });
  if (!check) {
    return std::unexpected(check.error());
  }
  domain::Approval approval = domain::save(
      house.staff, member, [](v1::Event& event) { return event.mutable_staff_saved()->mutable_staff(); });
  for (v1::Event& event : approval.events) {
    event.mutable_staff_saved()->set_added(old == nullptr);
  }
  return approval;
}

domain::Decision decide(const domain::House& house, const v1::SetPin& command,
                        const domain::Context& context) {
  if (const Check check = checkVerifier(house, context, command.staff_id(), command.verifier()); !check) {
    return std::unexpected(check.error());
  }
  Approval approval{.events = {}, .subjectId = command.staff_id()};
  const v1::Credentials* old = house.credentials.find(command.staff_id());
  if ((old == nullptr ? std::string() : old->pin_verifier()) != command.verifier()) {
    approval.events.emplace_back().mutable_pin_set()->set_staff_id(command.staff_id());
    approval.events.back().mutable_pin_set()->set_verifier(command.verifier());
  }
  return approval;
}

domain::Decision decide(const domain::House& house, const v1::SetPassword& command,
                        const domain::Context& context) {
  if (const Check check = checkVerifier(house, context, command.staff_id(), command.verifier()); !check) {
    return std::unexpected(check.error());
  }
  Approval approval{.events = {}, .subjectId = command.staff_id()};
  const v1::Credentials* old = house.credentials.find(command.staff_id());
  if ((old == nullptr ? std::string() : old->password_verifier()) != command.verifier()) {
    approval.events.emplace_back().mutable_password_set()->set_staff_id(command.staff_id());
    approval.events.back().mutable_password_set()->set_verifier(command.verifier());
  }
  return approval;
}

domain::Decision decide(const domain::House& house, const v1::ForgetPerson& command, const domain::Context&) {
  // Whoever is not staff may be a guest, also one of an order that left the house long ago: their key is
  // still there.
  const v1::StaffMember* member = house.staff.find(command.person_id());
  if (member != nullptr && member->active()) {
    return reject(v1::STAFF_STILL_ACTIVE, "person_id", command.person_id());
  }
  Approval approval{.events = {}, .subjectId = command.person_id()};
  if (member == nullptr || !isForgotten(*member)) {
    approval.events.emplace_back().mutable_person_forgotten()->set_person_id(command.person_id());
  }
  return approval;
}

} // namespace comanda::staff
