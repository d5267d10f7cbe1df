import type { EvidenceItem } from '../schema/types.ts';

/** What the authority itself put on paper about its own act: it is enough alone. */
export const officialRecords: ReadonlySet<EvidenceItem['kind']> = new Set([
  'judgment',
  'charging_document',
  'detention_order',
  'court_record',
  'official_statement',
]);
