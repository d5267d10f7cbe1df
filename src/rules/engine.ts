import { findingOf } from '../finding/explanation.ts';
import type { Finding, Place } from '../finding/finding.ts';
import type { DossierSource } from '../source/dossier-source.ts';
import { ruleCodes } from './codes.ts';
import { rules } from './registry.ts';
import type { CaseRuleInput, DocumentRuleInput, Reporter, Rule } from './rule.ts';

/** Runs every rule on the case. */
export function checkCase(input: CaseRuleInput, source: DossierSource): Finding[] {
  return rules.flatMap((rule) =>
    rule.phase === 'case'
      ? run(
          rule,
          (report) => {
            rule.check(input, report);
          },
          source,
        )
      : [],
  );
}

/** Runs every rule on a composed document. */
export function checkDocument(input: DocumentRuleInput, source: DossierSource): Finding[] {
  return rules.flatMap((rule) =>
    rule.phase === 'document'
      ? run(
          rule,
          (report) => {
            rule.check(input, report);
          },
          source,
        )
      : [],
  );
}

/** A rule that fails is a bug of the program; the others still run. */
function run(rule: Rule, check: (report: Reporter) => void, source: DossierSource): Finding[] {
  const findings: Finding[] = [];
  const placeOf = ({ path, at, words }: Parameters<Reporter>[0]): Place =>
    source.placeAt(path, at, words);
  try {
    check((report) => {
      const { message, hint, related } = report;
      findings.push(
        findingOf(rule.meta, {
          message,
          ...(hint === undefined ? {} : { hint }),
          place: placeOf(report),
          ...(related
            ? {
                related: related.map((item) => ({
                  message: item.message,
                  place: source.placeAt(item.path),
                })),
              }
            : {}),
          dossier: source.id,
        }),
      );
    });
  } catch (error) {
    findings.push(
      findingOf(ruleCodes.failed, {
        message: `The rule ${rule.meta.code} failed: ${error instanceof Error ? error.message : String(error)}.`,
        hint: 'This is a bug in the program, not in your dossier. Please report it with the dossier that caused it, if you may share it.',
        place: source.placeAt([]),
        dossier: source.id,
      }),
    );
  }
  return findings;
}
