/**
 * Loaded before the program in its own process, and in its threads: tells what the program did that
 * nobody outside can see. One line of JSON a fact, on the fourth stream.
 */
import childProcess from 'node:child_process';
import { existsSync, readFileSync, writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import dns from 'node:dns';
import { isMainThread } from 'node:worker_threads';

const tell = (fact) => {
  try {
    writeSync(3, `${JSON.stringify(fact)}\n`);
  } catch {
    // Where nobody listens, nothing is told.
  }
};

for (const name of ['connect', 'bind'])
  if (net.Socket.prototype[name]) {
    const real = net.Socket.prototype[name];
    net.Socket.prototype[name] = function (...args) {
      tell({ network: `socket ${name}` });
      return real.apply(this, args);
    };
  }
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  const real = dns[name];
  dns[name] = (...args) => {
    tell({ network: `dns ${String(args[0])}` });
    return real(...args);
  };
}
const realFetch = globalThis.fetch;
globalThis.fetch = (...args) => {
  tell({ network: `fetch ${String(args[0])}` });
  return realFetch(...args);
};
for (const name of ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync']) {
  const real = childProcess[name];
  childProcess[name] = (...args) => {
    tell({ program: String(args[0]) });
    return real(...args);
  };
}
syncBuiltinESMExports();

/** What every object has of its own before anything was read. */
const shared = () =>
  [Object, Array, String, Number, Function, Map, Set, RegExp].map((type) =>
    Reflect.ownKeys(type.prototype).map(String).sort().join(' '),
  );
const before = JSON.stringify(shared());

/** In kilobytes. What the system counts for a process begins with what its parent had, except here. */
const mostMemory = () =>
  existsSync('/proc/self/status')
    ? Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1])
    : process.resourceUsage().maxRSS;

if (isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    tell({
      megabytes: Math.round(mostMemory() / 1024),
      cpuSeconds: (userCPUTime + systemCPUTime) / 1_000_000,
      polluted: JSON.stringify(shared()) !== before,
    });
  });
