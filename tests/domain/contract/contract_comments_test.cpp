// SPDX-License-Identifier: GPL-3.0-or-later
// The comments of the contract are the documentation of the API: everything in it has one.
#include "comanda/v1/options.pb.h"

#include <google/protobuf/descriptor.pb.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace comanda::contract {
namespace {

using namespace google::protobuf;

using Path = std::vector<int>;

// Finds what has no comment in one file of the contract.
class CommentReader {
public:
  explicit CommentReader(const FileDescriptorProto& file) : m_file(file) {
    for (const SourceCodeInfo::Location& location : file.source_code_info().location()) {
      m_comments[Path(location.path().begin(), location.path().end())] = location.leading_comments();
    }
  }

  std::vector<std::string> missing() {
    for (int i = 0; i < m_file.message_type_size(); ++i) {
      readMessage(m_file.message_type(i), {FileDescriptorProto::kMessageTypeFieldNumber, i}, "");
    }
    for (int i = 0; i < m_file.enum_type_size(); ++i) {
      readEnum(m_file.enum_type(i), {FileDescriptorProto::kEnumTypeFieldNumber, i}, "");
    }
    for (int i = 0; i < m_file.extension_size(); ++i) {
      expect({FileDescriptorProto::kExtensionFieldNumber, i}, m_file.extension(i).name());
    }
    return m_missing;
  }

  int commented() const { return m_commented; }

private:
  static Path under(Path path, int field, int index) {
    path.push_back(field);
    path.push_back(index);
    return path;
  }

  void expect(const Path& path, const std::string& name) {
    if (m_comments[path].find_first_not_of(" \n") == std::string::npos) {
      m_missing.push_back(m_file.name() + ": " + name);
    } else {
      ++m_commented;
    }
  }

  void readMessage(const DescriptorProto& message, const Path& path, const std::string& outer) {
    const std::string name = outer + message.name();
    expect(path, name);
    for (int i = 0; i < message.field_size(); ++i) {
      expect(under(path, DescriptorProto::kFieldFieldNumber, i), name + "." + message.field(i).name());
    }
    for (int i = 0; i < message.oneof_decl_size(); ++i) {
      // protoc makes a oneof of its own, with a "_" before its name, for every optional field.
      if (!message.oneof_decl(i).name().starts_with('_')) {
        expect(under(path, DescriptorProto::kOneofDeclFieldNumber, i),
               name + "." + message.oneof_decl(i).name());
      }
    }
    for (int i = 0; i < message.nested_type_size(); ++i) {
      readMessage(message.nested_type(i), under(path, DescriptorProto::kNestedTypeFieldNumber, i),
                  name + ".");
    }
    for (int i = 0; i < message.enum_type_size(); ++i) {
      readEnum(message.enum_type(i), under(path, DescriptorProto::kEnumTypeFieldNumber, i), name + ".");
    }
  }

  void readEnum(const EnumDescriptorProto& type, const Path& path, const std::string& outer) {
    const std::string name = outer + type.name();
    expect(path, name);
    for (int i = 0; i < type.value_size(); ++i) {
      // What a rule says about itself is its comment.
      if (type.value(i).options().GetExtension(v1::says).empty()) {
        expect(under(path, EnumDescriptorProto::kValueFieldNumber, i), name + "." + type.value(i).name());
      }
    }
  }

  const FileDescriptorProto& m_file;
  std::map<Path, std::string> m_comments;
  std::vector<std::string> m_missing;
  int m_commented = 0;
};

TEST(Contract, HasACommentOnEverything) {
  std::ifstream stream(COMANDA_CONTRACT_DESCRIPTORS, std::ios::binary);
  FileDescriptorSet contract;
  ASSERT_TRUE(contract.ParseFromIstream(&stream)) << COMANDA_CONTRACT_DESCRIPTORS;
  int commented = 0;
  for (const FileDescriptorProto& file : contract.file()) {
    CommentReader reader(file);
    for (const std::string& name : reader.missing()) {
      ADD_FAILURE() << name << " has no comment";
    }
    commented += reader.commented();
  }
  EXPECT_GE(contract.file_size(), 14);
  EXPECT_GT(commented, 500) << "comments are read at all";
}

} // namespace
} // namespace comanda::contract
