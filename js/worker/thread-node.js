// Runs inside a worker of Node.
import { parentPort } from 'node:worker_threads';
import { createUnbake } from '../node.js';
import { serve } from './serve.js';

const receive = serve(createUnbake, (response) => parentPort?.postMessage(response));
parentPort?.on('message', receive);
