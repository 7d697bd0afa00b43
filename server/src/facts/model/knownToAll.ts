// Constant keys that are no secrets.

/**
 * `replaced later`: zeros in a field that other code gives another key; `commitment`: what the key stands for is hidden by
 * a random opening.
 */
export type KnownToAll = 'replaced later' | 'commitment';
