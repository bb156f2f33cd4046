// SPDX-License-Identifier: GPL-3.0-or-later
// The Registry beside a std::map that does the same the plain way.
#include "domain/values/registry.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstddef>
#include <map>
#include <ostream>
#include <string>
#include <vector>

using comanda::values::Registry;

namespace {

enum class Kind { Edit, TryEdit, Put, Erase };

struct Step {
  Kind kind = Kind::Put;
  std::string id;
  int value = 0;
};

std::ostream& operator<<(std::ostream& out, const Step& step) {
  constexpr const char* kNames[] = {"edit", "tryEdit", "put", "erase"};
  return out << kNames[static_cast<std::size_t>(step.kind)] << ' ' << step.id << ' ' << step.value;
}

// Few ids, so that steps meet each other.
rc::Gen<std::vector<Step>> anySteps() {
  const auto step = rc::gen::apply(
      [](Kind kind, int id, int value) {
        return Step{.kind = kind, .id = "record " + std::to_string(id), .value = value};
      },
      rc::gen::element(Kind::Edit, Kind::TryEdit, Kind::Put, Kind::Erase), rc::gen::inRange(0, 8),
      rc::gen::inRange(0, 1000));
  return rc::gen::container<std::vector<Step>>(step);
}

using Model = std::map<std::string, int>;

void take(Registry<int>& registry, const Step& step) {
  switch (step.kind) {
  case Kind::Edit:
    if (registry.contains(step.id)) {
      registry.edit(step.id) = step.value;
    }
    break;
  case Kind::TryEdit:
    if (int* const record = registry.tryEdit(step.id)) {
      *record += step.value;
    }
    break;
  case Kind::Put: registry.put(step.id, step.value); break;
  case Kind::Erase: registry.erase(step.id); break;
  }
}

void take(Model& model, const Step& step) {
  switch (step.kind) {
  case Kind::Edit:
    if (model.contains(step.id)) {
      model[step.id] = step.value;
    }
    break;
  case Kind::TryEdit:
    if (model.contains(step.id)) {
      model[step.id] += step.value;
    }
    break;
  case Kind::Put: model[step.id] = step.value; break;
  case Kind::Erase: model.erase(step.id); break;
  }
}

template <class Store>
void takeAll(Store& store, const std::vector<Step>& steps) {
  for (const Step& step : steps) {
    take(store, step);
  }
}

void expectSame(const Registry<int>& registry, const Model& model) {
  RC_ASSERT(registry.size() == model.size());
  std::vector<int> expected;
  for (const auto& [id, value] : model) {
    RC_ASSERT(registry.find(id) != nullptr);
    RC_ASSERT(*registry.find(id) == value);
    expected.push_back(value);
  }
  std::vector<int> sorted;
  for (const int* const record : registry.sorted()) {
    sorted.push_back(*record);
  }
  RC_ASSERT(sorted == expected);
}

RC_GTEST_PROP(RegistryProperty, DoesWhatAMapDoes, ()) {
  const auto steps = *anySteps();
  Registry<int> registry;
  Model model;
  takeAll(registry, steps);
  takeAll(model, steps);
  expectSame(registry, model);
}

RC_GTEST_PROP(RegistryProperty, RollingBackLeavesNoTrace, ()) {
  const auto before = *anySteps();
  const auto tried = *anySteps();
  const auto after = *anySteps();
  Registry<int> registry;
  Model model;
  takeAll(registry, before);
  takeAll(model, before);
  registry.beginTrial();
  takeAll(registry, tried);
  registry.rollBackTrial();
  expectSame(registry, model);
  takeAll(registry, after); // and goes on as if nothing had happened
  takeAll(model, after);
  expectSame(registry, model);
}

RC_GTEST_PROP(RegistryProperty, KeepingIsAsIfThereHadBeenNoTrial, ()) {
  const auto before = *anySteps();
  const auto tried = *anySteps();
  Registry<int> registry;
  Registry<int> plain;
  takeAll(registry, before);
  takeAll(plain, before);
  registry.beginTrial();
  takeAll(registry, tried);
  registry.keepTrial();
  takeAll(plain, tried);
  RC_ASSERT(registry == plain);
}

} // namespace
