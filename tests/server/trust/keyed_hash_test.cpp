// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/bytes_of.h"
#include "server/trust/base64_url.h"
#include "server/trust/keyed_hash.h"
#include "tests/server/trust/test_secret.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>
#include <string>

namespace comanda::trust {
namespace {

TEST(KeyedHash, DependsOnKeyLabelAndEveryFieldAndWhereOneEnds) {
  const std::set<journal::Hash> hashes = {
      keyedHash(testSecret(1), "label", {"ab", "c"}), keyedHash(testSecret(2), "label", {"ab", "c"}),
      keyedHash(testSecret(1), "other", {"ab", "c"}), keyedHash(testSecret(1), "label", {"a", "bc"}),
      keyedHash(testSecret(1), "label", {"abc"}),     keyedHash(testSecret(1), "label", {"ab", "c", ""}),
      keyedHash(testSecret(1), "labela", {"b", "c"}),
  };
  EXPECT_EQ(hashes.size(), 7U);
  EXPECT_EQ(keyedHash(testSecret(1), "label", {"ab", "c"}), keyedHash(testSecret(1), "label", {"ab", "c"}));
}

// Tokens and verifiers that were given out must be recognized by the next version too.
TEST(KeyedHash, StaysWhatItIs) {
  EXPECT_EQ(base64Url(keyedHash(testSecret(1), "comanda.example.1", {"first", "second"})),
            "96rnLhPKHOya_CTTa7FIpdwtaGLIdKFdV58IX4DrKCc");
}

RC_GTEST_PROP(Base64Url, ReadsBackWhatItWrote, (const std::string& bytes)) {
  const auto read = fromBase64Url(base64Url(journal::bytesOf(bytes)));
  RC_ASSERT(read == bytes);
}

RC_GTEST_PROP(Base64Url, HasOneTextForOneSequenceOfBytes, (const std::string& text)) {
  if (const auto bytes = fromBase64Url(text)) {
    RC_ASSERT(base64Url(journal::bytesOf(*bytes)) == text);
  }
}

TEST(Base64Url, RefusesPaddingTheOtherAlphabetAndStrayBits) {
  EXPECT_EQ(fromBase64Url("-_8"), "\xfb\xff");
  for (const char* text : {"-_8=", "+/8", "-_9", "-_8 ", " -_8", "-_8\n", "-", "-_8-_",
                           "-\xdf"
                           "8",
                           "\xad_8"}) {
    EXPECT_FALSE(fromBase64Url(text)) << text;
  }
}

} // namespace
} // namespace comanda::trust
