/** The library, as a program of someone else's meets it: the built package, by its name. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  buildDossiers,
  createNodeHost,
  explain,
  jsonReport,
  reportVersion,
  RunError,
  validateDossiers,
} from 'human-rights-dossier';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'library-'));
cpSync(path.join(root, 'dossiers/zz-specimen'), path.join(folder, 'dossiers/zz-specimen'), {
  recursive: true,
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const host = createNodeHost({ cwd: folder, env: {} });

describe('the library', () => {
  it('validates, and writes nothing', async () => {
    const outcome = await validateDossiers(host, { asOf: '2026-03-01' });
    expect(outcome.dossiers).toEqual(['zz-specimen']);
    expect(outcome.hasFailed).toBe(false);
    expect(readdirSync(folder)).toEqual(['dossiers']);
  });

  it('builds, and says what it wrote', async () => {
    const { written } = await buildDossiers(host, {
      asOf: '2026-03-01',
      formats: ['text', 'html'],
    });
    expect(written.map(({ path: file }) => file)).toContain('out/zz-specimen/zz-specimen-eu.html');
    for (const { path: file, sha256, size } of written) {
      const content = await host.readFile(file);
      expect([host.sha256(content), content.length]).toEqual([sha256, size]);
    }
  });

  it('reports in a form whose version is in it', async () => {
    const outcome = await validateDossiers(host, { asOf: '2026-03-01' });
    const report = JSON.parse(jsonReport(outcome)) as {
      schema_version: number;
      findings: { code: string; place?: { file: string; line: number } }[];
    };
    expect(report.schema_version).toBe(reportVersion);
    expect(report.findings.length).toBe(outcome.findings.length);
    for (const { code } of report.findings) expect(explain(code).code).toBe(code);
  });

  it('throws what a caller can tell apart', async () => {
    await expect(validateDossiers(host, { dossiers: ['zz-specimem'] })).rejects.toThrow(RunError);
  });
});
