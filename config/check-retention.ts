import type { Problem } from './problems.ts';
import type { StageConfig } from './schema.ts';

/** No class of data outlives one that it makes no sense without. */
export function retention({ settings, deployment }: StageConfig): Problem[] {
  const { textDays, contactDays, historyDays, auditDays, rawMailDays } = settings.retention;
  const notAbove = (path: string, days: number, name: string, most: number): Problem[] =>
    days > most ? [{ path, detail: `longer than ${name} (${most} days)` }] : [];
  return [
    ...notAbove('settings.retention.textDays', textDays, 'historyDays', historyDays),
    ...notAbove('settings.retention.contactDays', contactDays, 'textDays', textDays),
    ...notAbove('settings.retention.rawMailDays', rawMailDays, 'textDays', textDays),
    ...notAbove('settings.retention.historyDays', historyDays, 'auditDays', auditDays),
    ...notAbove('deployment.retention.failedRecordDays', deployment.retention.failedRecordDays, 'textDays', textDays),
    ...notAbove('deployment.retention.exportDays', deployment.retention.exportDays, 'textDays', textDays),
  ];
}
