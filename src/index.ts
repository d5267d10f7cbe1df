/**
 * The library: everything that the command line can do. Operations take a host, the world outside;
 * `createNodeHost` makes the one for Node.js.
 */
export { createNodeHost, type NodeHostOptions } from './host/node.ts';
export { type Host, HostError } from './host/host.ts';
export {
  type AskedLink,
  validateDossiers,
  type ValidateOptions,
  type ValidateOutcome,
} from './operations/validate.ts';
export { type Outcome } from './operations/dossiers.ts';
export type { Compared, WhyNot } from './operations/evidence/compared.ts';
export {
  type HashedFile,
  hashEvidence,
  type HashOptions,
} from './operations/evidence/hash-evidence.ts';
export { buildDossiers, type BuildOptions } from './operations/making/build.ts';
export { makeSheets, type SheetOptions } from './operations/making/sheets.ts';
export type { BuildOutcome, MakingOptions, OutdatedFile } from './operations/making/produce.ts';
export {
  type DocumentFile,
  type DocumentFormat,
  documentFormats,
} from './operations/making/documents.ts';
export { watchDossiers, type Watching, type WatchEvent } from './operations/watching/watch.ts';
export { prepareDossier } from './operations/prepare.ts';
export type { PreparedDossier } from './operations/prepare/prepared.ts';
export { explain } from './operations/explain.ts';
export { explanations } from './operations/explanations.ts';
export { list, listable, type ListRow } from './operations/overview/list.ts';
export { type IndexedOfficial, indexOfficials } from './operations/overview/index-officials.ts';
export { type RecordOptions, recordEvent, type RecordOutcome } from './operations/making/record.ts';
export { type DossierStatus, statusOf } from './operations/overview/status.ts';
export { checkReadiness, checkReadinessAsPage } from './operations/overview/readiness.ts';
export type { DossierReadiness } from './compose/readiness.ts';
export { type Suggestion, suggestFrameworks } from './operations/overview/suggest.ts';
export {
  newDossier,
  type NewDossier,
  type NewOutcome,
} from './operations/workspace/new-dossier.ts';
export { initWorkspace, type InitOutcome } from './operations/workspace/init-workspace.ts';
export { RunError } from './operations/run-error.ts';
export { type Finding, type Severity } from './finding/finding.ts';
export { type Explanation } from './finding/explanation.ts';
export { type Document } from './document/document.ts';
export { type Audience, parseAudience, publicAudience } from './redact/audience.ts';
export { humanFindings, summary } from './report/human.ts';
export { jsonReport, reportVersion } from './report/json.ts';
export { type Context, formatted, type Report, type ReportKind } from './report/report.ts';
export { type Coverage } from './finding/coverage.ts';
