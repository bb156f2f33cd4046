// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/secret_key.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// PINs and passwords, and what is stored instead of them: verifiers. Synchronous, on any thread.
///
/// verifier = Argon2id( BLAKE2b-256(pepper, secret), salt ), as the text that the reference implementation
/// writes: "$argon2id$v=19$m=65536,t=3,p=1$<salt>$<hash>".
///
/// The pepper is a key of the host's, derived from the database's. Without it a stolen verifier tells
/// nothing; with it alone a PIN of four digits would still fall within minutes, whatever Argon2id costs.
///
/// The salt follows from pepper, person and secret. Nobody without the pepper can tell it from a random one,
/// and the same secret of the same person has the same verifier: a command that is sent again is the same
/// command.
namespace comanda::trust {

inline constexpr std::size_t kPinDigitsMin = 4;
inline constexpr std::size_t kPinDigitsMax = 8;
inline constexpr std::size_t kPasswordBytesMin = 8;
inline constexpr std::size_t kPasswordBytesMax = 256;

/// About 60 ms of one core (docs/measurements.md).
inline constexpr std::size_t kArgonMemoryBytes = 64 * 1024 * 1024;
inline constexpr unsigned kArgonPasses = 3;

enum class SecretKind { Pin, Password };

/// What somebody has typed: digits of a PIN's length are a PIN, everything else is a password.
SecretKind kindOf(std::string_view secret);

/// Why this cannot be somebody's PIN or password, as an English sentence; nothing when it can.
std::optional<std::string_view> whyNotA(SecretKind kind, std::string_view secret);

/// The verifier of a person's secret. Nothing when the system has not enough memory.
std::optional<std::string> verifierOf(const journal::SecretBytes& pepper, std::string_view staffId,
                                      std::string_view secret);

/// Whether the verifier is this secret's. Takes the same time whether it is or not, also for an empty or
/// foreign verifier (which fits nothing): so nobody learns from the time whether there is such a person.
bool fits(const journal::SecretBytes& pepper, std::string_view secret, std::string_view verifier);

} // namespace comanda::trust
