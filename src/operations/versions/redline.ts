/** Documents of two versions of a case as one, with what changed as tracked changes. */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { composeRequest } from '../../compose/compose.ts';
import { deliverFiles, LeakError, refuseLeaks } from '../../deliver/deliver.ts';
import type { Output } from '../../deliver/leak-gate.ts';
import type { Document } from '../../document/document.ts';
import { redline } from '../../document/redline.ts';
import type { Host } from '../../host/host.ts';
import { type Request, requestsOf } from '../../model/requests.ts';
import { renderRedline } from '../../render/render.ts';
import { renderText } from '../../render/text/render-text.ts';
import { printedAs } from '../../rules/requests.ts';
import { type DiffOptions, type Pair, type Shared, versionsOf } from './diff.ts';
import { documentName } from '../prepare/prepared.ts';

export interface RedlineOptions extends DiffOptions {
  /** The folder into which they are written, by dossier. */
  readonly output: string;
}

export interface RedlineOutcome {
  readonly written: readonly string[];
  /** Those that cannot be made, and why. */
  readonly left: readonly string[];
}

/** @throws RunError, HostError */
export async function redlines(host: Host, options: RedlineOptions): Promise<RedlineOutcome> {
  const { pairs, opened } = await versionsOf(host, options);
  const written: string[] = [];
  const left: string[] = [];
  for (const pair of pairs)
    for (const made of documentsOf(pair, opened.packs.catalogue)) {
      if ('why' in made) {
        left.push(`${made.name}: ${made.why}`);
        continue;
      }
      options.onProgress?.(`Comparing ${made.name}`);
      const { before, after } = made;
      const path = host.join(options.output, pair.id, `${pair.id}-${made.id}-redline.docx`);
      try {
        // In a redline a name can have a changed word in its midst, so each version is read by itself.
        refuseLeaks([before, after].map(asText), pair.withheld);
        const content = await renderRedline(host, after, redline(before, after));
        await deliverFiles(host, [{ path, format: 'docx', content }], pair.withheld);
        written.push(host.show(path));
      } catch (error) {
        if (!(error instanceof LeakError)) throw error;
        left.push(
          error.refusal.leaks.length > 0
            ? `${made.name}: one of the versions has in it what is withheld now.`
            : `${made.name}: it could not be read back, so nobody can say what is in it. Please report this as a bug.`,
        );
      }
    }
  return { written, left };
}

const asText = (document: Document): Output => ({
  path: document.properties.identifier,
  format: 'text',
  content: renderText(document),
});

type Compared =
  | {
      readonly name: string;
      readonly id: string;
      readonly before: Document;
      readonly after: Document;
    }
  | { readonly name: string; readonly why: string };

/** The documents that both versions ask for, and that differ. */
function documentsOf({ id, before, after }: Pair, catalogue: Catalogue): Compared[] {
  if (!before || !after) return [];
  const old = new Map(requestsOf(before.view.case).map((each) => [each.request.id, each]));
  return requestsOf(after.view.case).flatMap((now): Compared[] => {
    const name = documentName(id, now);
    const earlier = old.get(now.request.id);
    if (!earlier) return [{ name, why: 'the earlier version has no such document.' }];
    const documents = [composed(earlier, before, catalogue), composed(now, after, catalogue)];
    const [one, other] = documents;
    if (!one || !other) return [{ name, why: 'one of the versions cannot be made.' }];
    const isSame = JSON.stringify(one) === JSON.stringify(other);
    return isSame ? [] : [{ name, id: now.request.id, before: one, after: other }];
  });
}

/** Nothing if its pack or its language is unknown, or the template cannot be printed. */
function composed(
  request: Request,
  { view, exhibits, sent }: Shared,
  catalogue: Catalogue,
): Document | undefined {
  const packs = request.kind === 'submission' ? catalogue.regimes : catalogue.instruments;
  if (!packs.has(request.pack)) return undefined;
  if (!printedAs(request.request, { case: view.case, catalogue })) return undefined;
  const isDraft = view.case.data.status !== 'cleared';
  return composeRequest(request, { view, catalogue, exhibits, isDraft, sent }).document;
}
