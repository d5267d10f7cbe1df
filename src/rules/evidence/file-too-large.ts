import { listedFiles } from '../exhibits.ts';
import { caseRule } from '../rule.ts';
import { quoted } from '../strings.ts';

const megabyte = 1024 * 1024;

export default caseRule({
  meta: {
    code: 'evidence/file-too-large',
    severity: 'warning',
    summary: 'A file of evidence is larger than the workspace allows.',
    why: 'Mail servers and the portals of authorities refuse large files, and a repository keeps each of them for ever. The limit is 50 megabytes; a workspace sets another with largest_exhibit in workspace.yaml.',
    // An example would be longer than the limit.
    examples: [],
  },
  check: (input, report) => {
    const { largestExhibit } = input;
    for (const { path, listed, found } of listedFiles(input)) {
      if (!found || found.size <= largestExhibit * megabyte) continue;
      report({
        path: [...path, 'path'],
        message: `${quoted(listed.path)} has ${String(Math.ceil(found.size / megabyte))} megabytes, more than the ${String(largestExhibit)} that a file of evidence may have.`,
        hint: 'Keep the original elsewhere, and annex a smaller copy or the part that is cited. If files of this size are meant, raise largest_exhibit in workspace.yaml.',
      });
    }
  },
});
