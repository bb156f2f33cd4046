// SPDX-License-Identifier: GPL-3.0-or-later
// Every seed, and some thousand inputs that are nearly seeds, through every harness: what libFuzzer does for
// hours, for a moment, with any compiler. An input that ends the process is printed as a C++ string.
#include "server/http/quiet_protobuf.h"
#include "tests/fuzz/harness.h"
#include "tests/fuzz/mutation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace comanda::fuzz {
namespace {

std::string g_input;

// The process is about to end: what can be said is said, then it goes on ending.
extern "C" void tellInput(int) {
  std::fputs("The input was \"", stderr);
  for (const char c : g_input) {
    std::fprintf(stderr, "\\%03o", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  std::fputs("\"\n", stderr);
  std::signal(SIGABRT, SIG_DFL);
}

std::vector<std::string> seedsOf(std::string_view name) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(
           std::filesystem::path(COMANDA_SOURCE_ROOT "/tests/fuzz/seeds") / name)) {
    paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  std::vector<std::string> seeds;
  for (const std::filesystem::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return seeds;
}

class Seeds : public ::testing::TestWithParam<Harness> {
protected:
  static void run(std::string input) {
    g_input = std::move(input);
    GetParam().run(g_input);
  }
};

TEST_P(Seeds, AndWhatIsNearlyOneBreakNothing) {
  http::quietProtobuf();
  std::signal(SIGABRT, tellInput);
  const std::vector<std::string> seeds = seedsOf(GetParam().name);
  ASSERT_GE(seeds.size(), 3U);
  for (const std::string& seed : seeds) {
    run(seed);
  }
  run("");
  // A host takes longer than a parser.
  const int inputs = GetParam().name == "link_frames" ? 1'500 : 30'000;
  Mutation mutation(20'260'314);
  for (int i = 0; i < inputs; ++i) {
    run(mutation.of(seeds));
  }
  std::signal(SIGABRT, SIG_DFL);
}

INSTANTIATE_TEST_SUITE_P(Fuzz, Seeds, ::testing::ValuesIn(kHarnesses),
                         [](const auto& harness) { return std::string(harness.param.name); });

TEST(Mutation, MakesTheSameInputsEverywhere) {
  Mutation one(1);
  Mutation other(1);
  const std::vector<std::string> inputs{"GET / HTTP/1.1\r\n", "{}"};
  for (int i = 0; i < 100; ++i) {
    EXPECT_EQ(one.of(inputs), other.of(inputs));
  }
}

} // namespace
} // namespace comanda::fuzz
