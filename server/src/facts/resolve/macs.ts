// What a MAC in an item is made over: what is encrypted, what encryption has made, or something else.
import type { CallEvent, Lowered, OwnCall } from '../lower/frame.js';
import type { Source, Val } from '../values/val.js';
import { valOf } from './keyUses.js';
import type { Program } from './program.js';
import { makerOf, rootOf } from './uses.js';

const DEEPEST = 3;

/** MAC-then-encrypt: what is encrypted holds a MAC already. */
export function holdsMac(event: CallEvent, item: Lowered, program: Program): boolean {
  return messagesOf(event, item).some((data) => rootsOf(data).some((part) => isMac(part, item, program, DEEPEST)));
}

/**
 * Encrypt-and-MAC: every MAC of the item is made over the very message that is encrypted, and none over the ciphertext.
 * Where the MAC is the nonce too, the two make up a mode of their own that is sound.
 */
export function macsMessage(event: CallEvent, item: Lowered, program: Program): boolean {
  const messages = messagesOf(event, item).map(rootOf);
  const nonce = nonceOf(event);
  if (messages.length === 0 || item.authenticatesUnseen || (nonce && isMac(nonce, item, program, DEEPEST)))
    return false;
  const others = item.calls.some(
    ({ model }) => (model.action === 'sign' || model.action === 'verify') && !model.args.includes('password'),
  );
  const macs = [
    ...item.calls.filter(({ model }) => model.action === 'mac' && model.args.includes('data')),
    ...item.ownCalls.filter(({ fn }) => program.item(fn)?.authenticates === true),
  ];
  if (others || macs.length === 0 || !encrypts(event, item)) return false;
  return macs.every((mac) => isBefore(mac, event) && givenTo(mac).every((data) => messages.includes(rootOf(data))));
}

/** A key stream works both ways: who opens a message computes the MAC over it first, and compares it. */
const encrypts = (event: CallEvent, item: Lowered): boolean =>
  !event.model.args.includes('data') ||
  (item.compared.length === 0 && /encr|seal/i.test(item.key?.split('::').at(-1) ?? ''));

function nonceOf(event: CallEvent): Val | undefined {
  const cipher = valOf(event, 'cipher');
  const made = cipher && rootOf(cipher);
  return valOf(event, 'nonce') ?? (made?.kind === 'object' ? made.roles.get('nonce') : undefined);
}

/** A buffer that is encrypted in place holds something else afterwards. */
const isBefore = (mac: CallEvent | OwnCall, event: CallEvent): boolean =>
  !event.model.args.includes('data') || mac.site.order < event.site.order;

function givenTo(mac: CallEvent | OwnCall): readonly Val[] {
  if ('model' in mac) return [valOf(mac, 'data')].filter((data) => data !== undefined);
  // Of what a function of the user's own gets, the last is the message: the key comes first.
  return mac.args.slice(-1);
}

/** What an encryption is given, by itself or by the object that it makes. */
function messagesOf(event: CallEvent, item: Lowered): readonly Val[] {
  if (event.model.action === 'decrypt' || event.direction === 'decrypt') return [];
  const runs =
    event.model.action === 'make-cipher'
      ? item.calls.filter((one) => {
          const cipher = valOf(one, 'cipher');
          return cipher !== undefined && rootOf(cipher) === event.result.src;
        })
      : [event];
  return runs.flatMap((run) => valOf(run, 'plaintext') ?? valOf(run, 'data') ?? []);
}

function isMac(val: Val, item: Lowered, program: Program, depth: number): boolean {
  const root: Source = rootOf(val);
  if (makerOf(root, item)?.model.action === 'mac') return true;
  const callee = root.kind === 'call' && !root.fills ? program.item(root.fn) : undefined;
  return callee?.result !== undefined && depth > 0 && isMac(callee.result, callee, program, depth - 1);
}

/** The values that make it up, however they were put together. */
function rootsOf(val: Val, depth = DEEPEST): readonly Val[] {
  let at = val;
  for (let steps = 0; steps < 16 && at.src.kind === 'of'; steps += 1) at = at.src.of;
  if (at.src.kind !== 'mix') return [at];
  return depth === 0 ? at.src.parts : at.src.parts.flatMap((part) => rootsOf(part, depth - 1));
}
