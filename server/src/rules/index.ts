// All rules, in the order in which they are told to people. A rule that is not listed here does not run.

import truncatedTag from './algorithm/truncated-tag.js';
import unauthenticatedEncryption from './algorithm/unauthenticated-encryption.js';
import weakAsymmetric from './algorithm/weak-asymmetric.js';
import weakCipher from './algorithm/weak-cipher.js';
import weakHash from './algorithm/weak-hash.js';
import missingFeature from './api/missing-feature.js';
import missingTraitImport from './api/missing-trait-import.js';
import undeclaredCrate from './api/undeclared-crate.js';
import unknownApi from './api/unknown-api.js';
import wrongArguments from './api/wrong-arguments.js';
import constantNonce from './nonce/constant-nonce.js';
import nonceLength from './nonce/nonce-length.js';
import nonceReuse from './nonce/nonce-reuse.js';
import predictableNonce from './nonce/predictable-nonce.js';
import randomNonceLimit from './nonce/random-nonce-limit.js';
import weakRng from './random/weak-rng.js';
import type { Rule } from './rule.js';
import hardcodedCredential from './secret/hardcoded-credential.js';
import hardcodedKey from './secret/hardcoded-key.js';
import hardcodedSalt from './secret/hardcoded-salt.js';
import passwordAsKey from './secret/password-as-key.js';
import secretInDebug from './secret/secret-in-debug.js';
import secretLogged from './secret/secret-logged.js';
import secretNotZeroized from './secret/secret-not-zeroized.js';
import weakKdfParameters from './secret/weak-kdf-parameters.js';
import ignoredVerification from './verification/ignored-verification.js';
import jwtVerificationDisabled from './verification/jwt-verification-disabled.js';
import nonConstantTimeComparison from './verification/non-constant-time-comparison.js';
import panickingCrypto from './verification/panicking-crypto.js';
import tlsVerificationDisabled from './verification/tls-verification-disabled.js';
import weakTlsVersion from './verification/weak-tls-version.js';

export const rules: readonly Rule[] = [
  nonceReuse,
  constantNonce,
  predictableNonce,
  nonceLength,
  randomNonceLimit,
  hardcodedKey,
  hardcodedCredential,
  secretLogged,
  secretInDebug,
  secretNotZeroized,
  passwordAsKey,
  hardcodedSalt,
  weakKdfParameters,
  weakHash,
  weakCipher,
  unauthenticatedEncryption,
  weakAsymmetric,
  weakRng,
  ignoredVerification,
  truncatedTag,
  nonConstantTimeComparison,
  tlsVerificationDisabled,
  weakTlsVersion,
  jwtVerificationDisabled,
  panickingCrypto,
  unknownApi,
  missingFeature,
  missingTraitImport,
  wrongArguments,
  undeclaredCrate,
];
