/** All attacks, by the stage that they are against. */
import type { Group } from './attack.ts';
import { exhibits } from './attacks/exhibits.ts';
import { machine } from './attacks/machine.ts';
import { packs } from './attacks/packs.ts';
import { paths } from './attacks/paths.ts';
import { prose } from './attacks/prose.ts';
import { records } from './attacks/records.ts';
import { texts } from './attacks/texts.ts';
import { yaml } from './attacks/yaml.ts';

export const groups: readonly Group[] = [
  yaml,
  paths,
  texts,
  prose,
  packs,
  exhibits,
  records,
  machine,
];
