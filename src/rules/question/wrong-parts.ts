import dedent from 'dedent';
import type { Question } from '../../model/case-file.ts';
import { kindOf } from '../../model/instrument.ts';
import { questionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';

const question = (lines: string): Readonly<Record<string, string>> => ({
  'questions.yaml': `- id: one\n${dedent(lines).replace(/^/gm, '  ')}\n`,
});

export default caseRule({
  meta: {
    code: 'question/wrong-parts',
    severity: 'error',
    summary: 'A text lacks a part that its form has, or has one that the form does not print.',
    why: 'Most questions have facts and then numbered questions. Some are a single sentence without facts, a declaration or motion is one text without questions, and a letter has a text and requests. What a form has no place for would be lost without a word.',
    examples: [
      {
        name: 'a question that asks nothing',
        files: question(`
          instrument: ep-wq
          addressee: vp-hr
          background: On 30 November 2020 a court jailed a reader [@E-01].
        `),
        expect: [{ file: 'questions.yaml', line: 1, says: 'asks nothing' }],
      },
      {
        name: 'facts before a question of one sentence',
        files: question(`
          instrument: uk-wq
          addressee: fcdo
          background: On 30 November 2020 a court jailed a reader [@E-01].
          questions: ['what assessment the Department has made of the case.']
        `),
        expect: [{ file: 'questions.yaml', line: 4, says: 'has no place for background' }],
      },
      {
        name: 'a declaration with questions and without text',
        files: question(`
          instrument: pace-wd
          questions: [Has anyone raised the case?]
        `),
        expect: [
          { file: 'questions.yaml', line: 1, says: 'has no text' },
          { file: 'questions.yaml', line: 3, says: 'has no place for questions' },
        ],
      },
      {
        name: 'a letter that asks for nothing',
        files: question(`
          instrument: letter-minister
          addressee: foreign-minister
          background: On 30 November 2020 a court jailed a reader [@E-01].
        `),
        expect: [{ file: 'questions.yaml', line: 1, says: 'asks nothing' }],
      },
      {
        name: 'a question with the address of a letter',
        files: question(`
          instrument: ep-wq
          addressee: vp-hr
          address: [Rue de la Lecture]
          questions: [Has the addressee raised the case?]
        `),
        expect: [{ file: 'questions.yaml', line: 4, says: 'has no place for address' }],
      },
      {
        name: 'a declaration',
        files: question(`
          instrument: pace-wd
          background: We call for the release of the readers.
        `),
        expect: [],
      },
      {
        name: 'a question of one sentence',
        files: question(`
          instrument: uk-wq
          addressee: fcdo
          questions: ['what assessment the Department has made of the case.']
        `),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { question, pack } of questionsWithPacks(input)) {
      const { has, lacks } = parts[kindOf(pack)];
      if (has.includes('questions') && question.questions.length === 0)
        report({
          path: [...question.path, 'id'],
          message: `The text “${question.id}” asks nothing.`,
          hint: 'Add questions with at least one.',
        });
      if (has.includes('background') && !question.background)
        report({
          path: [...question.path, 'id'],
          message: `The text “${question.id}” has no text.`,
          hint: 'Write it in background.',
        });
      for (const part of lacks)
        if (question.data[part] !== undefined)
          report({
            path: [...question.path, part],
            message: `The form “${pack.id}” has no place for ${part}.`,
            hint: hints[part],
          });
    }
  },
});

type Part = keyof Pick<
  Question['data'],
  'background' | 'questions' | 'address' | 'salutation' | 'place'
>;

interface Parts {
  readonly has: readonly Part[];
  readonly lacks: readonly Part[];
}

const ofLetters = ['address', 'salutation', 'place'] as const;

/** The parts that a form must have, and those that it cannot have. */
const parts: Readonly<Record<ReturnType<typeof kindOf>, Parts>> = {
  question: { has: ['questions'], lacks: ofLetters },
  sentence: { has: ['questions'], lacks: ['background', ...ofLetters] },
  declaration: { has: ['background'], lacks: ['questions', ...ofLetters] },
  motion: { has: ['background'], lacks: ['questions', ...ofLetters] },
  letter: { has: ['background', 'questions'], lacks: [] },
  form: { has: ['questions'], lacks: ofLetters },
};

const onlyInLetters = 'Only letters print it: take it out.';
const hints: Readonly<Record<Part, string>> = {
  background: 'Put what is needed into the sentence itself, and take background out.',
  questions: 'Write the whole text in background, and take questions out.',
  address: onlyInLetters,
  salutation: onlyInLetters,
  place: onlyInLetters,
};
