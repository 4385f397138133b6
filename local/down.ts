import { localProcesses } from './cloud.ts';
import { takeDown } from './take-down.ts';

const processes = localProcesses();
const were = await processes.running();
await takeDown(processes);
console.error(were.length > 0 ? 'The local cloud is down.' : 'The local cloud was down.');
