// What an item does beyond its modelled calls: whether it authenticates messages, whether it combines bytes with XOR.
import type { CallEvent, Frame } from './frame.js';
import { noteLasting } from './wipes.js';

const AUTHENTICATING = /(?:^|_)(?:hmac|mac|cmac|gmac|poly1305|ghash|auth_tag|authenticate|sign|verify)(?:_|$)/i;
const COMBINING = /(?:^|_)xor(?:_|$)/i;

/** A call that no row speaks of: its name may say that it makes or checks a MAC. */
export function noteUnmodelled(frame: Frame, name: string): void {
  if (AUTHENTICATING.test(name)) {
    frame.out.traits.authenticates = true;
    frame.out.traits.authenticatesUnseen = true;
  }
  noteXor(frame, name);
  noteLasting(frame, name);
}

export function noteXor(frame: Frame, name: string): void {
  if (COMBINING.test(name)) frame.out.traits.xors = true;
}

const ACTIONS = new Set<CallEvent['model']['action']>(['mac', 'sign', 'verify']);

export function noteModelled(frame: Frame, { model, kind }: CallEvent): void {
  // A password that is verified authenticates nobody's message.
  if (model.args.includes('password')) return;
  // A hash over a key and the ciphertext, as keystores have it: what it is called says what it is for.
  if (model.action === 'hash' && AUTHENTICATING.test(frame.naming.name ?? '')) frame.out.traits.authenticates = true;
  if (ACTIONS.has(model.action) || (kind === 'mac' && model.action !== 'derive-key'))
    frame.out.traits.authenticates = true;
}
