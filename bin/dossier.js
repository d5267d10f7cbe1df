#!/usr/bin/env node
// Says what is missing before anything newer than an old Node understands is loaded.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `dossier needs Node.js 20.19 or newer; this is ${process.versions.node}. Get one at https://nodejs.org.`,
  );
  process.exitCode = 2;
} else {
  await import('../dist/cli.js').catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !String(error.message).includes('dist'))
      throw error;
    console.error('The program is not built yet. Run: npm ci && npm run build');
    process.exitCode = 2;
  });
}
