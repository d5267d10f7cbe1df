/** What runs in a thread of its own: see `Host.apart`. */
import { parentPort, workerData } from 'node:worker_threads';
import { createNodeHost } from '../host/node.ts';
import { readQuotes, type ReadingTask } from './read-quotes.ts';

parentPort?.postMessage(await readQuotes(createNodeHost(), workerData as ReadingTask));
