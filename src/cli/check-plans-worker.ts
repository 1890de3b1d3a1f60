import { parentPort, workerData } from 'node:worker_threads';
import { checkPlans, type PlanToCheck } from './check-plans.ts';

/** Where very many plans are checked, half of them are checked in a thread of their own. */
parentPort?.postMessage(checkPlans(workerData as readonly PlanToCheck[]));
