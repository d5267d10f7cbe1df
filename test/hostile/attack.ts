/** What an attack is: what a stranger sends, what is run on it, and what must come out. */

/** The folders of one attack: everything else on the machine is out of bounds. */
export interface Place {
  /** The folder of the team, where the program is run. */
  readonly work: string;
  /** The dossier `zz-base` in it, a sound one before the attack. */
  readonly dossier: string;
  /** A folder that belongs to somebody else; a file `secret.txt` lies in it. */
  readonly outside: string;
}

type Exit = 0 | 1 | 2;

export interface Attack {
  /** What the stranger does. */
  readonly name: string;
  /** Puts the attack in its place. */
  readonly arrange: (place: Place) => void;
  /** The words for the program; without them `validate`. */
  readonly run?: readonly string[];
  /** 0 done, 1 findings, 2 could not run; several where the speed of the machine decides. */
  readonly exit: Exit | readonly Exit[];
  /** Findings as `code file`, or of any code as `file`, all of which must be told. */
  readonly finds?: readonly string[];
  /** What must be said, for what is no finding. */
  readonly says?: RegExp;
  /** What must not be printed. */
  readonly neverSays?: RegExp;
  /** What else must hold of what was printed and written. @throws what an assertion throws */
  readonly check?: (outcome: Outcome, place: Place) => void | Promise<void>;
  /** Seconds of the processor. */
  readonly seconds?: number;
  /** Of memory, at most at any time. */
  readonly megabytes?: number;
  /** Milliseconds after which the program is asked to end, if it goes on by itself. */
  readonly endAfter?: number;
  /** Whether it is run by `npm test` too. */
  readonly isQuick?: boolean;
}

export interface Outcome {
  readonly exit: number | undefined;
  readonly signal: string | undefined;
  readonly out: string;
  readonly err: string;
  /** Wall time. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly network: readonly string[];
  readonly programs: readonly string[];
  readonly isPolluted: boolean;
  /** Paths that appeared, changed or went where nothing may be written. */
  readonly touched: readonly string[];
}

/** `attack against` in reports: the stage that is attacked. */
export interface Group {
  readonly against: string;
  readonly attacks: readonly Attack[];
}
