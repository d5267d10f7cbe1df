/**
 * Writes `src/generated/views.js`: the fields of what templates are given, read from the types of the
 * views, so that a misspelt field is found before anything is printed with it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import type { Shape } from '../src/compose/template/shape.ts';
import { root } from './schemas.ts';

/** By the name under which the check knows it: the file, and the type in it. */
const views = {
  submission: ['src/compose/view/submission.ts', 'SubmissionView'],
  question: ['src/compose/view/question.ts', 'QuestionView'],
  dossierSheet: ['src/compose/view/dossier-sheet.ts', 'DossierSheetView'],
  officialSheet: ['src/compose/view/official-sheet.ts', 'OfficialSheetView'],
  dossiersSheet: ['src/compose/view/dossiers-sheet.ts', 'DossiersSheetView'],
} as const;

export function generateViews(): void {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (file) => ts.sys.readFile(file)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const files = Object.values(views).map(([file]) => root + file);
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const shapes = Object.entries(views).map(([name, [file, type]]) => {
    const source = program.getSourceFile(root + file);
    const declaration = source?.statements.find(
      (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === type,
    );
    if (!declaration) throw new Error(`There is no type ${type} in ${file}.`);
    const shape = shapeOf(checker.getTypeAtLocation(declaration), declaration, checker);
    return `export const ${name} = ${JSON.stringify(shape)};\n`;
  });
  const folder = `${root}src/generated/`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}views.js`, shapes.join(''));
  writeFileSync(
    `${folder}views.d.ts`,
    `import type { Fields } from '../compose/template/shape.ts';\n${Object.keys(views)
      .map((name) => `export const ${name}: Fields;`)
      .join('\n')}\n`,
  );
}

function shapeOf(type: ts.Type, at: ts.Node, checker: ts.TypeChecker): Shape {
  const shapes = (type.isUnion() ? type.types : [type])
    .filter(({ flags }) => (flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) === 0)
    .map((part): Shape => {
      if ((part.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) return true;
      if (checker.isArrayType(part)) {
        const [item] = checker.getTypeArguments(part as ts.TypeReference);
        return item ? [shapeOf(item, at, checker)] : true;
      }
      return Object.fromEntries(
        part
          .getProperties()
          .map((field) => [
            field.name,
            shapeOf(checker.getTypeOfSymbolAtLocation(field, at), at, checker),
          ]),
      );
    });
  // Of alternatives a template may use the fields of each.
  return shapes.every((shape) => shape !== true && !Array.isArray(shape))
    ? (Object.assign({}, ...shapes) as Shape)
    : (shapes[0] ?? true);
}
