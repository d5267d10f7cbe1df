import pc from 'picocolors';
import type { ExampleAnswer, Explanation } from '../finding/explanation.ts';

/** What `dossier explain` prints at a terminal. */
export function humanExplanation(explanation: Explanation, useColour: boolean): string {
  const colours = pc.createColors(useColour);
  const { code, severity, summary, why, needsNetwork, examples } = explanation;
  const parts = [
    `${colours.bold(code)}  (${severity})`,
    summary,
    wrap(why),
    ...(needsNetwork ? [onlineAlone] : []),
    consequence(explanation),
    ...examples.map(({ name, files, answers, expect }) =>
      [
        colours.bold(`${expect.length > 0 ? 'Found' : 'Right'}: ${name}`),
        ...Object.entries(files).map(
          ([file, text]) => `  ${colours.dim(file)}\n${indent(text.trimEnd())}`,
        ),
        ...Object.entries(answers ?? {}).map(
          ([address, answer]) => `  ${address} answers: ${answerInWords(answer)}`,
        ),
        ...(Object.keys(files).length === 0 ? ['  (a complete dossier)'] : []),
        ...expect.map(({ file, line, says }) => `  → ${file}, line ${String(line)}: … ${says} …`),
      ].join('\n'),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

export const onlineAlone = 'Looked for by `dossier validate --online` alone.';

/** `301, to https://example.org/`: what a server answers in an example. */
export const answerInWords = ({ status, location, type }: ExampleAnswer): string =>
  [
    String(status),
    ...(location === undefined ? [] : [`to ${location}`]),
    ...(type === undefined ? [] : [type]),
  ].join(', ');

/** What a finding does to documents. */
export function consequence({
  severity,
  stopsNothing,
}: Pick<Explanation, 'severity' | 'stopsNothing'>): string {
  if (stopsNothing)
    return 'No document is held up by it, not even a cleared one. Commands with `--strict` fail all the same.';
  switch (severity) {
    case 'error':
      return 'No document that it concerns is built until it is mended.';
    case 'warning':
      return 'Drafts are built all the same; a cleared document is not.';
    case 'info':
      return 'Nothing is held up by it.';
  }
}

const indent = (text: string): string =>
  text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');

function wrap(text: string, width = 78): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}
