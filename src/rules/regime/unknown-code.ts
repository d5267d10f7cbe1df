import dedent from 'dedent';
import { criterionOf, gravity, thresholdKinds } from '../../catalogue/catalogue.ts';
import { didYouMean } from '../../finding/nearest.ts';
import type { Path } from '../../finding/finding.ts';
import type { Designation } from '../../model/case-file.ts';
import type { RegimePack } from '../../schema/types.ts';
import { regimeName } from '../names.ts';
import { submissionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';
import { quoted } from '../strings.ts';

const submission = (criteria: string, measures: string): Readonly<Record<string, string>> => ({
  'submissions.yaml': dedent`
    - id: eu
      regime: eu-ghrsr
      designations:
        - official: sudyaev-vymysl
          criteria: ${criteria}
          measures: ${measures}
  `,
});

export default caseRule({
  meta: {
    code: 'regime/unknown-code',
    severity: 'error',
    summary: 'A submission uses a code that its regime does not have.',
    why: 'Listing grounds, forms of involvement, measures and thresholds are printed in the words of the law, which the program finds by their codes. A code that the regime does not have would leave a hole where the legal ground belongs.',
    examples: [
      {
        name: 'a misspelt ground, and a measure that the regime does not have',
        files: submission('[EU.A1.c.6]', '[flight_ban]'),
        expect: [
          { file: 'submissions.yaml', line: 5, says: '“EU.A1.c.6” is not a listing ground' },
          { file: 'submissions.yaml', line: 6, says: '“flight_ban” is not a measure' },
        ],
      },
      {
        name: 'codes of the regime',
        files: submission('[EU.A1.c.v]', '[travel_ban, asset_freeze]'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { submission, pack } of submissionsWithPacks(input)) {
      for (const { code, kind, path, known } of submission.designations.flatMap((designation) =>
        codesIn(designation, pack),
      )) {
        if (known.includes(code)) continue;
        report({
          path,
          message: `${quoted(code)} is not a ${kind} of ${regimeName(pack)}.`,
          hint:
            didYouMean(code, known) ??
            (known.length > 0
              ? `Its codes are: ${known.join(', ')}.`
              : 'The regime has none; leave the field out.'),
        });
      }
    }
  },
});

interface UsedCode {
  readonly code: string;
  readonly kind: string;
  readonly path: Path;
  readonly known: readonly string[];
}

function codesIn({ data, path, thresholds }: Designation, pack: RegimePack): UsedCode[] {
  const codes = (items: readonly { code: string }[] = []) => items.map(({ code }) => code);
  const ground = { kind: 'listing ground', known: codes(pack.criteria) };
  const involvement = { kind: 'form of involvement', known: codes(pack.involvement) };
  const measure = { kind: 'measure', known: codes(pack.measures) };
  const asksForGravity = data.criteria.some((code) => {
    const criterion = criterionOf(pack, code);
    return criterion !== undefined && thresholdKinds(criterion).includes(gravity);
  });
  const threshold = {
    kind: 'threshold',
    known: [...codes(pack.thresholds), ...(asksForGravity ? [gravity] : [])],
  };
  return [
    ...data.criteria.map((code, index) => ({
      ...ground,
      code,
      path: [...path, 'criteria', index],
    })),
    ...(data.involvement === undefined
      ? []
      : [{ ...involvement, code: data.involvement, path: [...path, 'involvement'] }]),
    ...(data.measures ?? []).map((code, index) => ({
      ...measure,
      code,
      path: [...path, 'measures', index],
    })),
    ...thresholds.flatMap(({ kind, criterion, path: at }) => [
      { ...threshold, code: kind, path: [...at, 'kind'] },
      ...(criterion === undefined
        ? []
        : [{ ...ground, code: criterion, path: [...at, 'criterion'] }]),
    ]),
  ];
}
