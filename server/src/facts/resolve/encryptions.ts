// Which encryptions of an item lack a mode or a MAC.
import type { CallEvent, Lowered } from '../lower/frame.js';
import type { BareEncryption } from '../model/encryption.js';
import type { Val } from '../values/val.js';
import type { ResolvedCall } from './calls.js';
import { valOf } from './keyUses.js';
import { holdsMac, macsMessage } from './macs.js';
import type { Program } from './program.js';
import { rootOf } from './uses.js';

export function bareEncryptions(
  item: Lowered,
  calls: readonly ResolvedCall[],
  program: Program,
): readonly BareEncryption[] {
  const own = calls.filter(({ fact }) => fact.via.length === 0);
  const blocks = own
    .filter(({ event }) => isBlockwise(event, item))
    .map(({ fact }): BareEncryption => ({ call: fact, lacks: 'blocks', mac: 'none' }));
  const byHand = own.find(({ event }) => isModeByHand(event, item, program));
  const bare = own.filter((one) => one === byHand || isUnauthenticated(one));
  if (bare.length === 0) return blocks;
  const reach = macInReach(item, program);
  const modes = bare.flatMap(({ fact, event }): readonly BareEncryption[] => {
    if (holdsMac(event, item, program)) return [{ call: fact, lacks: 'mode', mac: 'inside' }];
    if (reach !== 'reached') return [{ call: fact, lacks: 'mode', mac: reach }];
    return macsMessage(event, item, program) ? [{ call: fact, lacks: 'mode', mac: 'beside' }] : [];
  });
  return [...blocks, ...modes];
}

// ---------------------------------------------------------------- blocks

/** A piece of a message goes into the block cipher as it is, in a loop; a mode would combine it with something. */
function isBlockwise(event: CallEvent, item: Lowered): boolean {
  if (event.algorithm?.mode !== 'block' || item.xors) return false;
  const data = valOf(event, 'plaintext') ?? valOf(event, 'ciphertext');
  if (!data) return false;
  return event.name.endsWith('blocks') || (event.regions.length > 0 && isPiece(data));
}

/** Bytes cut out of something longer. */
function isPiece(val: Val): boolean {
  let at = val;
  for (let steps = 0; steps < 16 && at.src.kind === 'of'; steps += 1) {
    // A number that is drawn from a range is a counter.
    if (at.ty.kind === 'primitive' && at.ty.name !== 'u8') return false;
    if (at.src.part) return true;
    at = at.src.of;
  }
  return at.src.kind === 'mix' && at.src.parts.length === 1 && at.src.parts.every(isPiece);
}

// ---------------------------------------------------------------- modes

/** The call that encrypts, or that makes the object which does nothing else. */
function isUnauthenticated({ event, fact }: ResolvedCall): boolean {
  if (fact.algorithm?.mode !== 'unauthenticated') return false;
  switch (event.model.action) {
    case 'encrypt':
    case 'decrypt':
      return true;
    case 'make-cipher':
      // A type or a function of one direction, or an object that the algorithm is given to.
      return event.direction !== undefined || event.model.args.includes('algorithm');
    default: {
      // A key stream over zeros makes keys or random numbers.
      const data = valOf(event, 'data');
      return data !== undefined && rootOf(data).kind !== 'zeros';
    }
  }
}

/** CTR, CBC and the like that the function makes of a block cipher and XOR; MACs, key wraps and generators do so too. */
function isModeByHand({ algorithm, model, regions }: CallEvent, item: Lowered, program: Program): boolean {
  const isRun = model.action === 'encrypt' || model.action === 'decrypt';
  if (algorithm?.mode !== 'block' || !isRun || regions.length === 0) return false;
  const names = item.key?.split('::').slice(-2).join(' ') ?? '';
  if (!/encr|decr|seal/i.test(names) || AUTHENTICATES_ITSELF.test(names)) return false;
  return item.xors || item.ownCalls.some(({ fn }) => program.item(fn)?.xors === true);
}

const AUTHENTICATES_ITSELF = /mac|tag|hash|auth|gcm|ccm|eax|ocb|siv|aead|wrap|prf|rng|rand|kdf|deriv|xts|block/i;

// ---------------------------------------------------------------- what is around

const DEEPEST = 3;

/** A MAC that the function makes itself, that functions which it calls make, or those that call it or stand beside it. */
function macInReach(item: Lowered, program: Program): 'reached' | 'apart' | 'none' {
  if (authenticates(item, program, DEEPEST)) return 'reached';
  const all = program.authenticators().filter((one) => !one.inTest || item.inTest);
  if (all.length === 0) return program.open && !calledFromMain(item, program, 4) ? 'apart' : 'none';
  const owner = ownerOf(item);
  if (owner !== undefined && all.some((one) => ownerOf(one) === owner)) return 'reached';
  return calledBeside(item, program, 2) ? 'reached' : 'apart';
}

function authenticates(item: Lowered, program: Program, depth: number): boolean {
  if (item.authenticates) return true;
  if (depth === 0) return false;
  return item.ownCalls.some((call) => {
    const callee = program.item(call.fn);
    return callee !== undefined && callee !== item && authenticates(callee, program, depth - 1);
  });
}

function calledBeside(item: Lowered, program: Program, depth: number): boolean {
  if (item.key === undefined || depth === 0) return false;
  return program
    .callers(item.key)
    .some(({ by }) => authenticates(by, program, 2) || calledBeside(by, program, depth - 1));
}

/** The program as a whole is in sight: nobody else calls the item. */
function calledFromMain(item: Lowered, program: Program, depth: number): boolean {
  if (item.key === undefined || item.key === 'self::main') return item.key !== undefined;
  return depth > 0 && program.callers(item.key).some(({ by }) => calledFromMain(by, program, depth - 1));
}

/** The type that a method belongs to. */
function ownerOf({ key }: Lowered): string | undefined {
  const parts = key?.split('::') ?? [];
  const owner = parts.at(-2);
  return owner !== undefined && /^[A-Z]/.test(owner)
    ? parts
        .slice(0, -1)
        .join('::')
        .replace(/^.* for /, '')
    : undefined;
}
