import type { Explanation } from '../finding/explanation.ts';

/** What is found only over several dossiers, or when documents are rendered and delivered. */
export const operationCodes = {
  otherName: {
    code: 'identity/other-name-elsewhere',
    severity: 'warning',
    summary: 'An official has another name in another dossier of the workspace.',
    why: 'The id of an official stands for one person in all dossiers. Under two names, either two people are taken for one, and one of them is accused of what the other did; or one person is spelt in two ways, and an authority does not find the acts of the other submission.',
    examples: [],
  },
  missingGlyph: {
    code: 'render/missing-glyph',
    severity: 'warning',
    summary: 'No font of the program has a sign that stands in a document.',
    why: 'It would print as an empty box, and a name with a box in it is not a name. The program brings letters for Latin, Cyrillic, Greek, Georgian, Armenian, Hebrew and Arabic script.',
    examples: [],
  },
  longOpening: {
    code: 'render/opening-too-long',
    severity: 'warning',
    summary: 'The opening of a submission does not fit on one page.',
    why: 'A desk officer decides on the first page whether to read the second. What is asked, for whom, why and whom to call must all be on it.',
    examples: [],
  },
  longSheet: {
    code: 'render/sheet-too-long',
    severity: 'warning',
    summary: 'A sheet has more pages than it is meant to have.',
    why: 'A Member who is handed one page reads it between two votes; of two pages the second is not read. What does not fit has to be chosen by somebody who knows the case: the program leaves nothing out in silence.',
    examples: [],
  },
  leak: {
    code: 'privacy/leak',
    severity: 'error',
    summary: 'A finished document has in it what its reader may not see, so nothing was written.',
    why: 'Before anything leaves, every file is read back and searched for what the vault withholds, whatever the spelling, line breaks and capitals, also in what no reader sees: properties, links, comments, what is written in other signs. The files of confidential evidence are looked for as well. This is the last safeguard: the text got past all others. A file that cannot be read back is not written either, since nobody could say what is in it.',
    examples: [],
  },
  withheldInExhibit: {
    code: 'privacy/withheld-in-exhibit',
    severity: 'warning',
    summary: 'A public exhibit has in it what the vault withholds.',
    why: 'Exhibits are annexed as they are. A name that is left out of every text still stands in the record of the trial, on page 30. Where the words of a file can be read, they are searched as every text is; of pictures and scans, only a reader can tell.',
    examples: [],
  },
  vaultTracked: {
    code: 'privacy/vault-tracked',
    severity: 'error',
    summary: 'A vault that is not encrypted is tracked by git.',
    why: 'What git has taken goes to everyone who has a copy of the repository, now and later, and deleting the file takes nothing back. A vault is kept out of git, or encrypted with SOPS. That of an invented case may be shown.',
    examples: [],
  },
  vaultLocked: {
    code: 'privacy/vault-locked',
    severity: 'warning',
    summary: 'The vault is encrypted and cannot be opened here.',
    why: 'Nothing of a locked vault can be printed. But nobody can see either whether a name of it slipped into a text or an exhibit: the checks and the leak gate can look only for what they can read. Drafts can be made all the same; what is to be sent is made where the vault can be opened.',
    examples: [],
  },
  noAnnex: {
    code: 'privacy/no-annex',
    severity: 'info',
    summary: 'Annexes for an authority were asked for, and there is nothing to put into one.',
    why: 'Documents for an authority are those of the public, with an annex beside them for what the authority alone may see. Where nothing is recorded for it, or nothing is sent to it, there is no annex, and nobody should wait for one.',
    examples: [],
  },
  suppressionExpired: {
    code: 'review/suppression-expired',
    severity: 'warning',
    summary: 'A suppression has ended, and its findings count again.',
    why: 'What a team sets aside is set aside for a time: until a copy arrives, or a lawyer has answered. Once the day has passed, somebody has to look again, and not find out after the document was sent.',
    examples: [],
  },
  suppressionUnused: {
    code: 'review/suppression-unused',
    severity: 'warning',
    summary: 'A suppression sets nothing aside.',
    why: 'Either what it was about has been mended, and the entry would hide the same mistake when it comes back; or its path is misspelt, and the finding that it was meant for still counts.',
    examples: [],
  },
  suppressionRefused: {
    code: 'review/suppression-refused',
    severity: 'error',
    summary: 'A suppression is about findings that cannot be set aside.',
    why: 'An error stands for a document that would misstate something or cannot be made: no reason makes that right. What is found about confidential data protects people who are not asked. While one entry is refused, none of the file holds, so that nobody relies on a list that is not in force.',
    examples: [],
  },
} as const satisfies Record<string, Explanation>;
