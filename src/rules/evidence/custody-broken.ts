import dedent from 'dedent';
import type { EvidenceItem } from '../../schema/types.ts';
import { caseRule } from '../rule.ts';

type Step = NonNullable<EvidenceItem['custody']>[number];

const evidence = (...steps: readonly string[]): Readonly<Record<string, string>> => ({
  'evidence.yaml': [
    dedent`
      - id: E-01
        kind: judgment
        title: Judgment of 30 November 2020
        custody:
    `,
    ...steps.map((step) => `    - { ${step} }`),
    '',
  ].join('\n'),
});

const received = 'on: 2020-12-04, by: collector-3, action: received';

export default caseRule({
  meta: {
    code: 'evidence/custody-broken',
    severity: 'warning',
    summary: 'The record of who had an item has a gap, or is out of order.',
    why: 'An item can be relied on if one can follow from hand to hand how it came to you. A step that nobody recorded is where the lawyer of the accused will say that it was changed.',
    examples: [
      {
        name: 'steps out of order',
        files: evidence(received, 'on: 2020-11-05, by: collector-3, action: copied'),
        expect: [
          {
            file: 'evidence.yaml',
            line: 6,
            says: 'step 2 (2020-11-05) stands after step 1 (2020-12-04)',
          },
        ],
      },
      {
        name: 'a copy by somebody to whom nobody gave it',
        files: evidence(received, 'on: 2020-12-05, by: archivist-1, action: copied'),
        expect: [
          { file: 'evidence.yaml', line: 6, says: 'how it came from collector-3 to archivist-1' },
        ],
      },
      {
        name: 'a step of nobody',
        files: evidence('on: 2020-12-04, action: received'),
        expect: [{ file: 'evidence.yaml', line: 5, says: 'does not say who' }],
      },
      {
        name: 'a record that begins in the middle',
        files: evidence('on: 2020-12-04, by: archivist-1, action: copied'),
        expect: [{ file: 'evidence.yaml', line: 5, says: 'does not begin with how the item' }],
      },
      {
        name: 'from hand to hand',
        files: evidence(
          received,
          'on: 2020-12-05, by: archivist-1, action: received',
          'on: 2026-02-10, by: archivist-1, action: verified',
        ),
        expect: [],
      },
    ],
  },
  // The record is for the team, so that the view of others does not have it.
  check: ({ data: { evidence = [] } }, report) => {
    evidence.forEach(({ id, custody = [] }, item) => {
      custody.forEach((step, index) => {
        const gap = gapBefore(step, custody[index - 1], index + 1);
        if (gap)
          report({
            path: ['evidence', item, 'custody', index, gap.field],
            message: `In the custody of ${id} ${gap.says}.`,
            hint: gap.hint,
          });
      });
    });
  },
});

interface Gap {
  readonly field: 'on' | 'by' | 'action';
  readonly says: string;
  readonly hint: string;
}

/** What is missing or wrong between a step and the one before it. */
function gapBefore(step: Step, before: Step | undefined, number: number): Gap | undefined {
  if (step.by === undefined)
    return {
      field: 'action',
      says: `step ${String(number)} does not say who did it`,
      hint: 'Add by with a reference, such as archivist-1; names of your team do not belong into the file.',
    };
  if (!before)
    return handsOver.has(step.action)
      ? undefined
      : {
          field: 'action',
          says: 'the record does not begin with how the item came to you',
          hint: 'Add the first step: who collected or received it, and on which day.',
        };
  if (step.on < before.on)
    return {
      field: 'on',
      says: `step ${String(number)} (${step.on}) stands after step ${String(number - 1)} (${before.on})`,
      hint: 'Put the steps in the order of their days, or correct the day that is wrong.',
    };
  if (before.by === undefined || before.by === step.by) return undefined;
  return before.action === 'transferred' || handsOver.has(step.action)
    ? undefined
    : {
        field: 'by',
        says: `nothing says how it came from ${before.by} to ${step.by}`,
        hint: `Add the step between them, like this:\n- on: ${before.on}\n  by: ${step.by}\n  action: received`,
      };
}

/** With these the item comes to somebody. */
const handsOver: ReadonlySet<Step['action']> = new Set(['collected', 'received', 'transferred']);
