/**
 * The fonts that the package brings along with their licences, from the packages that carry them. All
 * allow embedding.
 */
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const folderOf = (name: string): string => path.dirname(require.resolve(`${name}/package.json`));

/** The name under which a file is shipped, and where it lies now. */
export function fontFiles(): ReadonlyMap<string, string> {
  const serif = folderOf('@expo-google-fonts/source-serif-4');
  const arabic = folderOf('@expo-google-fonts/amiri');
  const dejavu = folderOf('dejavu-fonts-ttf');
  return new Map([
    ['SourceSerif4-Regular.ttf', `${serif}/400Regular/SourceSerif4_400Regular.ttf`],
    ['SourceSerif4-Bold.ttf', `${serif}/700Bold/SourceSerif4_700Bold.ttf`],
    ['SourceSerif4-Italic.ttf', `${serif}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf`],
    ['SourceSerif4-BoldItalic.ttf', `${serif}/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf`],
    ['DejaVuSerif.ttf', `${dejavu}/ttf/DejaVuSerif.ttf`],
    ['DejaVuSerif-Bold.ttf', `${dejavu}/ttf/DejaVuSerif-Bold.ttf`],
    ['Amiri-Regular.ttf', `${arabic}/400Regular/Amiri_400Regular.ttf`],
    ['Amiri-Bold.ttf', `${arabic}/700Bold/Amiri_700Bold.ttf`],
    ['DejaVuSans.ttf', `${dejavu}/ttf/DejaVuSans.ttf`],
    ['DejaVuSans-Bold.ttf', `${dejavu}/ttf/DejaVuSans-Bold.ttf`],
    ['LICENSE-SourceSerif4.txt', `${serif}/LICENSE_FONT`],
    ['LICENSE-Amiri.txt', `${arabic}/LICENSE_FONT`],
    ['LICENSE-DejaVu.txt', `${dejavu}/LICENSE`],
  ]);
}
