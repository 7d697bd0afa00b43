// noncense/record: what people have accepted, with what they accept now.
import type { RecordParams, RecordResult } from '../../../../protocol/src/index.js';
import { readRecord, writeRecord } from '../../review/record.js';
import type { Session } from '../session.js';

export function record(_session: Session, { text, add }: RecordParams): RecordResult {
  try {
    const entries = [...(text === undefined ? [] : readRecord(text)), ...add];
    return { text: writeRecord(entries), entries };
  } catch (error) {
    return { entries: [], problem: error instanceof Error ? error.message : String(error) };
  }
}
