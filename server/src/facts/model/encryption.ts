// Encryption that lacks what makes it safe: a mode that hides equal blocks, a MAC over the ciphertext.
import type { CryptoCall } from '../model.js';

export interface BareEncryption {
  readonly call: CryptoCall;
  /** `blocks`: a block cipher is run over one block of a message after the other. `mode`: nothing authenticates it. */
  readonly lacks: 'blocks' | 'mode';
  /**
   * For `mode`: what is known of a MAC. `apart`: the file makes or checks one, and nothing connects it with this call, or
   * another file may;
   * `inside`: one is made before and encrypted along with the message; `beside`: one is made over the message, and none
   * over the ciphertext.
   */
  readonly mac: 'none' | 'apart' | 'inside' | 'beside';
}
