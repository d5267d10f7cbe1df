import { countOf, type Place } from '../finding/finding.ts';
import { extentOf, type Texts } from './excerpt.ts';
import type { Report } from './report.ts';

/**
 * The version of the form of JSON reports, which `schemas/report.json` describes. It grows when a field
 * changes its meaning or goes.
 */
export const reportVersion = 1;

/** A report for programs. `more` holds what the command adds: the files written, say. */
export function jsonReport(
  { findings, texts, dossiers, coverage }: Report,
  more: object = {},
): string {
  const report = {
    schema_version: reportVersion,
    dossiers,
    summary: {
      errors: countOf('error', findings),
      warnings: countOf('warning', findings),
      infos: countOf('info', findings),
      suppressed: findings.filter(({ suppressed }) => suppressed).length,
    },
    findings: findings.map(
      ({ code, severity, message, hint, place, related, dossier, suppressed }) => ({
        code,
        severity,
        message,
        hint: hint ?? null,
        dossier: dossier ?? null,
        ...position(place, texts),
        entry: place?.entry ?? null,
        related: (related ?? []).map((item) => ({
          message: item.message,
          ...position(item.place, texts),
        })),
        suppressed: suppressed
          ? { reason: suppressed.reason, until: suppressed.until, by: suppressed.by ?? null }
          : null,
      }),
    ),
    coverage: {
      checked: coverage.checked.map(({ dossier, subject, count, items, how }) => ({
        dossier: dossier ?? null,
        subject,
        count,
        items,
        how,
      })),
      not_checked: coverage.notChecked.map(({ dossier, subject, count, items, why }) => ({
        dossier: dossier ?? null,
        subject,
        count,
        items,
        why,
      })),
    },
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
