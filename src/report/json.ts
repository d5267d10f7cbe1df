import type { Finding, Place } from '../finding/finding.ts';
import { extentOf, type Texts } from './excerpt.ts';

/** The version of the form of JSON reports. It grows when a field changes its meaning or goes. */
export const reportVersion = 1;

/** A report for programs. `more` holds what the command adds: the files written, say. */
export function jsonReport(
  findings: readonly Finding[],
  texts: Texts,
  dossiers: readonly string[],
  more: object = {},
): string {
  const report = {
    schema_version: reportVersion,
    dossiers,
    summary: {
      errors: findings.filter(({ severity }) => severity === 'error').length,
      warnings: findings.filter(({ severity }) => severity === 'warning').length,
      infos: findings.filter(({ severity }) => severity === 'info').length,
    },
    findings: findings.map(({ code, severity, message, hint, place, related, dossier }) => ({
      code,
      severity,
      message,
      hint: hint ?? null,
      dossier: dossier ?? null,
      ...position(place, texts),
      related: (related ?? []).map((item) => ({
        message: item.message,
        ...position(item.place, texts),
      })),
    })),
    ...more,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function position(place: Place | undefined, texts: Texts): object {
  const extent = place && extentOf(place, texts);
  return {
    file: place?.file ?? null,
    path: place?.path ? `/${place.path.join('/')}` : null,
    line: extent?.start.line ?? null,
    column: extent?.start.column ?? null,
    end_line: extent?.end.line ?? null,
    end_column: extent?.end.column ?? null,
  };
}
