// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/gate/head_syntax.h"

#include <gtest/gtest.h>

namespace comanda::http {
namespace {

TEST(OriginForm, isAnAbsolutePathInLegalCharacters) {
  for (const char* target : {"/", "/a/b", "/a?b=c&d", "/?", "/%C3%A4?x=%2f/?", "/a;b=c/@:!$&'()*+,=-._~"}) {
    EXPECT_TRUE(isOriginForm(target)) << target;
  }
  for (const char* target :
       {"",      "*",  "a",    "http://a/", "//a/b", "/a b",  "/a#b", "/%", "/%4", "/%4g", "/%00",
        "/a\tb", "/ä", "/a\"", "/<",        "/a|b",  "/a\\b", "/[a]", "/^", "/`",  "/{x}", "/\x7f"}) {
    EXPECT_FALSE(isOriginForm(target)) << target;
  }
}

TEST(Host, isANameOrAnAddressWithAnOptionalPort) {
  for (const char* host :
       {"a", "a.b-c_d", "127.0.0.1", "127.0.0.1:8443", "[::1]", "[fe80::1]:1", "A:65535"}) {
    EXPECT_TRUE(isHost(host)) << host;
  }
  for (const char* host : {"", ":80", "a:", "a:x", "a:123456", "::1", "[::1", "[]", "[a]", "[::1]x", "a b",
                           "a/b", "user@a", "a,b", "[::1%25eth0]"}) {
    EXPECT_FALSE(isHost(host)) << host;
  }
}

TEST(Lists, holdWordsInAnyCase) {
  EXPECT_TRUE(listHolds("keep-alive , Upgrade", "upgrade"));
  EXPECT_TRUE(listHolds("CLOSE", "close"));
  EXPECT_FALSE(listHolds("not-close", "close"));
  EXPECT_FALSE(listHolds("", "close"));
  EXPECT_FALSE(listHolds("close;x", "close"));
}

TEST(WebSocketKey, isTheBase64Of16Bytes) {
  EXPECT_TRUE(isBase64Of16Bytes("dGhlIHNhbXBsZSBub25jZQ=="));
  EXPECT_FALSE(isBase64Of16Bytes("dGhlIHNhbXBsZSBub25jZQ="));
  EXPECT_FALSE(isBase64Of16Bytes("dGhlIHNhbXBsZSBub25jZ==="));
  EXPECT_FALSE(isBase64Of16Bytes("dGhlIHNhbXBsZSBub25j-Q=="));
}

} // namespace
} // namespace comanda::http
