/** Every function of the product and the file its handler is in. The names are permanent: running timers call by them. */
export const FUNCTIONS = {
  accept: 'lambdas/intake/handler.ts',
  analyse: 'lambdas/analysis/handler.ts',
  'fan-out': 'lambdas/fanout/handler.ts',
  count: 'lambdas/figures/handler.ts',
  'start-timer': 'lambdas/dispatch/start-timer-handler.ts',
  route: 'lambdas/dispatch/route-handler.ts',
  check: 'lambdas/dispatch/check-handler.ts',
  sweep: 'lambdas/sweep/handler.ts',
  topics: 'lambdas/topics/handler.ts',
  desk: 'lambdas/desk/handler.ts',
  customer: 'lambdas/customer/handler.ts',
  notify: 'lambdas/notify/handler.ts',
  reports: 'lambdas/reports/handler.ts',
  'mail-reports': 'lambdas/reports/mail-handler.ts',
  audit: 'lambdas/audit/handler.ts',
  record: 'lambdas/audit/record-handler.ts',
  checkpoint: 'lambdas/audit/checkpoint-handler.ts',
  privacy: 'lambdas/privacy/handler.ts',
  'carry-out': 'lambdas/privacy/carry-out-handler.ts',
  'watch-requests': 'lambdas/privacy/watch-handler.ts',
  retain: 'lambdas/privacy/retain-handler.ts',
} as const;

export type FunctionName = keyof typeof FUNCTIONS;

/** The names, in the pipeline's order. */
export const FUNCTION_NAMES = Object.keys(FUNCTIONS).filter((name): name is FunctionName => name in FUNCTIONS);

/** The alias by which the state machine calls: it stays while the versions behind it come and go. */
export const LIVE = 'live';

/** A function's name in the account. */
export const functionName = (stage: string, name: FunctionName): string => `closeloop-${stage}-${name}`;
