// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/contract_words.h"

#include "domain/values/assert.h"

#include <google/protobuf/descriptor.pb.h>

#include <algorithm>
#include <memory>

namespace comanda::rest {
namespace {

using google::protobuf::DescriptorPool;

// The contract as protoc read it, comments included; generated code knows the same without them.
constexpr unsigned char kContract[] = {
#include "server/http/rest/contract_descriptors.inc"
};

std::unique_ptr<const DescriptorPool> readContract() {
  google::protobuf::FileDescriptorSet files;
  COMANDA_ASSERT(files.ParseFromArray(kContract, sizeof(kContract)), "protoc writes what can be read");
  auto pool = std::make_unique<DescriptorPool>();
  // Every file comes after those it imports.
  for (const google::protobuf::FileDescriptorProto& file : files.file()) {
    COMANDA_ASSERT(pool->BuildFile(file) != nullptr, "protoc has checked it");
  }
  return pool;
}

const DescriptorPool& contract() {
  static const std::unique_ptr<const DescriptorPool> pool = readContract();
  return *pool;
}

// The comment before it, as one line.
template <class Descriptor>
std::string commentOn(const Descriptor* described) {
  google::protobuf::SourceLocation location;
  if (described == nullptr || !described->GetSourceLocation(&location)) {
    return "";
  }
  std::string words = location.leading_comments;
  std::ranges::replace(words, '\n', ' ');
  for (std::size_t at = words.find("  "); at != std::string::npos; at = words.find("  ")) {
    words.erase(at, 1);
  }
  const std::size_t first = words.find_first_not_of(' ');
  const std::size_t last = words.find_last_not_of(' ');
  return first == std::string::npos ? "" : words.substr(first, last - first + 1);
}

} // namespace

std::string wordsOn(const google::protobuf::Descriptor& type) {
  return commentOn(contract().FindMessageTypeByName(type.full_name()));
}

std::string wordsOn(const google::protobuf::FieldDescriptor& field) {
  return commentOn(contract().FindFieldByName(field.full_name()));
}

std::string wordsOn(const google::protobuf::EnumDescriptor& type) {
  return commentOn(contract().FindEnumTypeByName(type.full_name()));
}

std::string wordsOn(const google::protobuf::EnumValueDescriptor& value) {
  return commentOn(contract().FindEnumValueByName(value.full_name()));
}

} // namespace comanda::rest
