// Reads TOML without throwing, and takes values out of it without trusting their types.
import { parse, type TomlTable, type TomlValue } from 'smol-toml';

export type Table = TomlTable;

/** The table, or why there is none. */
export function parseToml(text: string): { readonly table: Table } | { readonly error: string } {
  try {
    return { table: parse(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { error: message.split('\n', 1)[0] ?? message };
  }
}

export function tableAt(table: Table | undefined, ...keys: readonly string[]): Table | undefined {
  let at: TomlValue | undefined = table;
  for (const key of keys) at = isTable(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  return isTable(at) ? at : undefined;
}

export function textAt(table: Table | undefined, key: string): string | undefined {
  const value = table && Object.hasOwn(table, key) ? table[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}

export function flagAt(table: Table | undefined, key: string): boolean | undefined {
  const value = table && Object.hasOwn(table, key) ? table[key] : undefined;
  return typeof value === 'boolean' ? value : undefined;
}

export function textsAt(table: Table | undefined, key: string): readonly string[] {
  const value = table && Object.hasOwn(table, key) ? table[key] : undefined;
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

export function tablesAt(table: Table | undefined, key: string): readonly Table[] {
  const value = table && Object.hasOwn(table, key) ? table[key] : undefined;
  return Array.isArray(value) ? value.filter(isTable) : [];
}

export function entriesOf(table: Table | undefined): readonly (readonly [string, TomlValue])[] {
  return table ? Object.entries(table) : [];
}

export function isTable(value: TomlValue | undefined): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
