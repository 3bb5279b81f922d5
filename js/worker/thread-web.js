// Runs inside a browser's worker.
import { createUnbake } from '../web.js';
import { serve } from './serve.js';

const receive = serve(createUnbake, (response) => globalThis.postMessage(response));
globalThis.addEventListener('message', (event) => receive(event.data));
