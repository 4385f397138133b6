import { checkStage } from '../../config/check.ts';
import written from '../../config/production.example.ts';

const checked = checkStage(written, 2026);
if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));

/** The example of a production stage, as it is deployed in 2026. */
const production = checked.config;
export default production;
