// A worker thread has no TypeScript of its own: in tests and under tsx this lends it some, then becomes the worker.
import { register } from 'tsx/esm/api';

register();
await import('./scan-worker.ts');
