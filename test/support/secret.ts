/** Names and other words that must not leave, in many scripts, and the ways in which they slip in. */
import fc from 'fast-check';

/** The letters of which names are made, by the script. */
export const alphabets = {
  Latin: 'abdefghiklmnoprstuvyz',
  'Latin with accents': 'aábcčdeéëfghiïjklmnñoóöprsšťuüvyýzž',
  Cyrillic: 'абвгдежзийклмнопрстуфхцчшыьэюя',
  'Cyrillic of Kazakh': 'аәбвгғдеёжзиіккқлмнңоөпрстуұүфхһ',
  Georgian: 'აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ',
  Armenian: 'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտր',
  Greek: 'αβγδεζηθικλμνξοπρτυφχψω',
  Arabic: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  Hebrew: 'אבגדהוזחטילמנסעפצקרשת',
} as const;

const letterLists = Object.values(alphabets).map((letters) => Array.from(letters));

/** Two or three words of one script, as people are called. */
export const secret: fc.Arbitrary<string> = fc
  .constantFrom(...letterLists)
  .chain((letters) =>
    fc.array(
      fc.array(fc.constantFrom(...letters), { minLength: 5, maxLength: 9 }).map(capitalised),
      { minLength: 2, maxLength: 3 },
    ),
  )
  .map((words) => words.join(' '));

const capitalised = (letters: readonly string[]): string =>
  letters.map((letter, index) => (index === 0 ? letter.toUpperCase() : letter)).join('');

/** The same words as somebody might write them without thinking of it. */
export const disguises: Readonly<Record<string, (words: string) => string>> = {
  'as it is': (words) => words,
  'in capitals': (words) => words.toUpperCase(),
  'in small letters': (words) => words.toLowerCase(),
  'with accents apart': (words) => words.normalize('NFD'),
  'with another space': (words) => words.replaceAll(' ', '\u00a0'),
  'with hyphens': (words) => words.replaceAll(' ', '-'),
  'closed up': (words) => words.replaceAll(' ', ''),
  'with soft hyphens': (words) => Array.from(words).join('\u00ad'),
  'over two lines': (words) => words.replace(' ', '\n'),
  'within a sentence': (words) => `The court heard “${words}”, and nobody else.`,
};
